// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.review;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.calendar.WorkCalendar;
import org.linli.kernel.support.data.ManyRows;
import org.linli.petition.PackRules;
import org.linli.petition.PackRules.Known;
import org.linli.petition.PackRules.State;
import org.linli.petition.PackRules.Terms;
import org.linli.petition.StepKind;
import org.linli.petition.internal.ClockRow;
import org.linli.petition.internal.PetitionFeed;

/**
 * Takes a part of a pack's orders over to the rules that hold now: clocks, steps, events and the marks by which the next
 * part is found, in one transaction; so after a kill it goes on with those that are left, and nothing is done twice.
 */
final class PackChange {
    private final PetitionFeed feed;
    private final Known pack;
    private final PackedOrder.Basis basis;

    PackChange(PetitionFeed feed, Known pack, WorkCalendar calendar, Instant now) {
        this.feed = feed;
        this.pack = pack;
        this.basis = new PackedOrder.Basis(pack, new DeadlineMemo(calendar), now);
    }

    /** @throws PlatformException conflict, when the pack has turned since */
    int run(Connection tx, List<Terms> terms) throws SQLException {
        Optional<Known> stands = PackTable.find(tx, pack.pack());
        if (stands.isEmpty() || stands.get().turns() != pack.turns() || pack.state() == State.THERE) {
            throw new PlatformException(Problem.conflict("the pack " + pack.pack() + " has turned meanwhile"));
        }
        List<PackedOrder> orders = changed(tx, terms);
        Map<ReviewedOrder, PackedOrder> of = new java.util.IdentityHashMap<>();
        orders.forEach(each -> of.put(each.order, each));
        ReviewWrites writes = new ReviewWrites(feed, ground(of), basis.now());
        List<ReviewedOrder> taken =
                writes.take(tx, orders.stream().map(each -> each.order).toList());
        writes.write(tx, taken);
        List<PackedOrder> written = taken.stream().map(of::get).toList();
        marks(tx, written);
        clocks(tx, written);
        return written.size();
    }

    private ReviewWrites.Ground ground(Map<ReviewedOrder, PackedOrder> of) {
        return new ReviewWrites.Ground(
                StepKind.CHANGE_RULES,
                order -> of.get(order).terms.words(),
                ReviewWrites.BY_RULE,
                order -> pack.pack() + "/" + pack.turns() + "/" + order.version);
    }

    /** Those that are as they were read, in the order of ids, as everybody takes them who takes several. */
    private List<PackedOrder> changed(Connection tx, List<Terms> terms) throws SQLException {
        Map<String, Terms> asked = new TreeMap<>();
        terms.stream().filter(each -> isMeant(each)).forEach(each -> asked.put(each.order(), each));
        List<String> ids = List.copyOf(asked.keySet());
        Map<String, ReviewedOrder> found = ReviewedReads.orders(tx, ids, List.of());
        PackReads.Beside beside = PackReads.beside(tx, ids);
        List<PackedOrder> changed = new ArrayList<>();
        for (Terms each : asked.values()) {
            ReviewedOrder order = found.get(each.order());
            boolean same = order != null && order.row.open == 1 && order.seen == each.version();
            boolean ours = same && pack.pack().equals(order.row.rulePack) == (pack.state() == State.GONE);
            if (ours) {
                changed.add(goneOver(new PackedOrder(order, each, beside, basis)));
            }
        }
        return changed;
    }

    /** When it is gone, its rule must not have been asked; when it is there, it must have been. */
    private boolean isMeant(Terms terms) {
        boolean byPack = Objects.equals(PackRules.packOf(terms.rule()), pack.pack());
        return byPack == (pack.state() == State.COMING);
    }

    private PackedOrder goneOver(PackedOrder order) {
        if (pack.state() == State.COMING) {
            order.takeUp();
        } else {
            order.handOver();
        }
        return order;
    }

    private static void marks(Connection tx, List<PackedOrder> orders) throws SQLException {
        new ManyRows<PackedOrder>("work_order")
                .text("id", each -> each.order.row.id)
                .text("handed_from", each -> each.order.row.handedFrom)
                .text("deadline_ends", each -> each.order.row.deadlineEnds)
                .moment("deadline_ended_at", each -> each.order.row.deadlineEndedAt)
                .number("clocked", each -> each.order.row.clocked)
                .update(tx, orders);
    }

    private static void clocks(Connection tx, List<PackedOrder> orders) throws SQLException {
        List<ClockRow> changed = orders.stream().flatMap(PackChange::moved).toList();
        new ManyRows<ClockRow>("order_clock")
                .text("id", clock -> clock.id)
                .text("ends", clock -> clock.ends)
                .text("missing", clock -> clock.missing)
                .moment("ended_at", clock -> clock.endedAt)
                .text("handed_from", clock -> clock.handedFrom)
                .update(tx, changed);
        new ManyRows<ClockRow>("order_clock")
                .text("id", clock -> clock.id)
                .text("order_id", clock -> clock.orderId)
                .text("name", clock -> clock.name)
                .text("subject", clock -> clock.subject)
                .text("words", clock -> clock.words)
                .moment("started_at", clock -> clock.startedAt)
                .text("deadline", clock -> clock.deadline)
                .moment("due_at", clock -> clock.dueAt)
                .moment("warn_at", clock -> clock.warnAt)
                .number("provisional", clock -> clock.provisional)
                .text("ends", clock -> clock.ends)
                .text("missing", clock -> clock.missing)
                .moment("ended_at", clock -> clock.endedAt)
                .text("next_alarm", clock -> clock.nextAlarm == null ? null : clock.nextAlarm.name())
                .moment("next_alarm_at", clock -> clock.nextAlarmAt)
                .insert(
                        tx,
                        orders.stream().flatMap(each -> each.started.stream()).toList());
    }

    private static Stream<ClockRow> moved(PackedOrder each) {
        return each.order.clocks.stream().filter(clock -> each.order.hasPast(clock.id));
    }
}
