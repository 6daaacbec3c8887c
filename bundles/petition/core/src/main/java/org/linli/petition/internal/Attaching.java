// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import javax.persistence.EntityManager;
import org.linli.kernel.security.Actor;
import org.linli.kernel.support.data.Schema;
import org.linli.kernel.support.data.UncheckedSqlException;
import org.linli.petition.StepKind;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The step that a file was added, in one transaction with what is kept of the file. */
@Component(service = Attaching.class)
public final class Attaching {
    private static final Actor PETITIONER = new Actor(Actor.ANONYMOUS.id(), "诉求人", List.of(), Set.of());

    private final PetitionSchema schema;
    private final PetitionFeed feed;

    @Activate
    public Attaching(@Reference PetitionSchema schema, @Reference PetitionFeed feed) {
        this.schema = schema;
        this.feed = feed;
    }

    /** Keeps the file; whether there is something new, which makes a step. */
    @FunctionalInterface
    public interface Keeping {
        /** In the transaction. */
        boolean keep(Connection tx, OrderAccess.Seen order) throws SQLException;
    }

    /** By the petitioner. */
    public void own(String number, String secret, PlainStep.Words words, Keeping keeping) {
        run(words, keeping, manager -> {
            WorkOrderRow order = Following.lead(Following.ordersOf(manager, Following.proved(manager, number, secret)));
            return new Added(order, PETITIONER);
        });
    }

    /** By staff who may add files to the order. */
    public void byStaff(String id, Actor by, PlainStep.Words words, Keeping keeping) {
        OrderCommands.requireSigned(by);
        run(words, keeping, manager -> {
            WorkOrderRow order = OrderCommands.visible(manager, id, by);
            Rights.require(StepKind.ATTACH, by, order);
            return new Added(order, by);
        });
    }

    private record Added(WorkOrderRow order, Actor by) {}

    private interface Way {
        Added order(EntityManager manager);
    }

    private void run(PlainStep.Words words, Keeping keeping, Way way) {
        OrderCommands.again(() -> schema.schema().write(manager -> {
            Added added = way.order(manager);
            if (keep(manager, keeping, added.order())) {
                write(manager, added, words);
            }
            return null;
        }));
        feed.nudge();
    }

    private static boolean keep(EntityManager manager, Keeping keeping, WorkOrderRow order) {
        try {
            return keeping.keep(Schema.connection(manager), OrderAccess.seen(order, true));
        } catch (SQLException failed) {
            throw new UncheckedSqlException(failed);
        }
    }

    private void write(EntityManager manager, Added added, PlainStep.Words words) {
        WorkOrderRow order = added.order();
        order.state = Transitions.after(StepKind.ATTACH, order.standing());
        OrderCommands.write(
                manager,
                feed,
                new OrderCommands.Written(
                        manager.find(PetitionRow.class, order.petitionId),
                        order,
                        StepKind.ATTACH,
                        added.by(),
                        schema.now(),
                        PlainStep.told(order, StepKind.ATTACH, words),
                        OrderCommands.Mark.NONE));
        manager.flush();
    }
}
