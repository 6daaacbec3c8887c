// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.together;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.support.Ids;
import org.linli.kernel.support.Json;
import org.linli.kernel.support.data.Schema;
import org.linli.kernel.support.data.UncheckedSqlException;
import org.linli.petition.Merges;
import org.linli.petition.Secrecy;
import org.linli.petition.StepKind;
import org.linli.petition.WorkOrderState;
import org.linli.petition.internal.Listed;
import org.linli.petition.internal.OrderCommands;
import org.linli.petition.internal.OrderCommands.Told;
import org.linli.petition.internal.PlainStep;
import org.linli.petition.internal.PublicWords;
import org.linli.petition.internal.Receipts;
import org.linli.petition.internal.WorkOrderRow;

/**
 * Merges one order into another, in a transaction. Both rows are held while it looks whether that may be: so nothing is
 * merged into an order that is just being closed, and no circle comes about.
 *
 * @param main the id of the main one
 * @param how how it came about
 * @param ground why; may be null
 * @param by the name of who does it
 */
public record Merging(String main, MergeRow.How how, String ground, String by) implements OrderCommands.Change {
    @Override
    public Told apply(EntityManager manager, WorkOrderRow order, Instant now) {
        WorkOrderState before = hold(Schema.connection(manager), order);
        WorkOrderRow into = manager.find(WorkOrderRow.class, main);
        refusal(manager, order, into).ifPresent(reason -> {
            throw new PlatformException(Problem.conflict(reason));
        });
        current(manager, order.id).ifPresent(former -> former.endedAt = now);
        MergeRow row = new MergeRow();
        row.id = Ids.next();
        row.orderId = order.id;
        row.main = main;
        row.mainVersion = into.version;
        row.mergedAt = now;
        row.mergedBy = by;
        row.how = how;
        row.ground = ground;
        row.before = Json.write(BeforeMerging.of(manager, order, before));
        manager.persist(row);
        order.mergedInto = main;
        return new Told(note(into), PublicWords.merged(into), PlainStep.event(order, StepKind.MERGE));
    }

    private String note(WorkOrderRow into) {
        return "并入" + Receipts.shown(into.number) + (ground == null ? "" : "：" + ground);
    }

    /** Why an order cannot be merged into another; empty when it can. */
    public static Optional<String> refusal(EntityManager manager, WorkOrderRow order, WorkOrderRow into) {
        if (order.id.equals(into.id)) {
            return Optional.of("an order is not merged into itself");
        }
        if (!into.state.isOpen()) {
            return Optional.of("the main order is not open");
        }
        if (order.secrecy == Secrecy.CONFIDENTIAL || into.secrecy == Secrecy.CONFIDENTIAL) {
            return Optional.of("a confidential order is handled by itself");
        }
        if (Stream.concat(Stream.of(into.handlerId), Listed.ids(into.joined).stream())
                .anyMatch(id -> Listed.has(order.barred, id))) {
            return Optional.of("who handles the main order must not see this one");
        }
        if (merged(manager, order.id) > 0) {
            return Optional.of("others were merged into this order; merge the main order into it, or unmerge them");
        }
        return merged(manager, into.id) >= Merges.MOST
                ? Optional.of("there are " + Merges.MOST + " orders in the main order already")
                : Optional.empty();
    }

    /** How many are merged into an order now. */
    static int merged(EntityManager manager, String main) {
        return manager.createQuery(
                        "SELECT COUNT(o) FROM WorkOrderRow o WHERE o.mergedInto = :main AND o.state = :merged",
                        Long.class)
                .setParameter("main", main)
                .setParameter("merged", WorkOrderState.MERGED)
                .getSingleResult()
                .intValue();
    }

    /** Why the order is merged now; empty when it is not. */
    static Optional<MergeRow> current(EntityManager manager, String order) {
        return manager
                .createQuery(
                        "SELECT m FROM MergeRow m WHERE m.orderId = :order AND m.endedAt IS NULL"
                                + " ORDER BY m.mergedAt DESC",
                        MergeRow.class)
                .setParameter("order", order)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** Keeps others from changing either row, always in the same sequence; the state that the order has in the database. */
    public WorkOrderState hold(Connection tx, WorkOrderRow order) {
        try (PreparedStatement update =
                        tx.prepareStatement("UPDATE work_order SET merged_into = merged_into WHERE id = ?");
                PreparedStatement select = tx.prepareStatement("SELECT state FROM work_order WHERE id = ?")) {
            for (String id : Stream.of(order.id, main).sorted().toList()) {
                update.setString(1, id);
                update.executeUpdate();
            }
            select.setString(1, order.id);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return WorkOrderState.valueOf(row.getString(1));
            }
        } catch (SQLException failed) {
            throw new UncheckedSqlException(failed);
        }
    }
}
