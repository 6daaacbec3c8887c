// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal;

import java.time.Instant;
import java.util.List;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.calendar.Deadline;
import org.linli.kernel.calendar.Deadlines;
import org.linli.kernel.calendar.Explanation;
import org.linli.kernel.calendar.WorkCalendar;
import org.linli.kernel.security.Actor;
import org.linli.kernel.support.Ids;
import org.linli.petition.Step;
import org.linli.petition.WorkOrder;
import org.linli.petition.WorkOrders.Petitioners;

/** Reads single orders for those who may see them. */
final class OrderReads {
    private final PetitionSchema schema;
    private final PetitionSettings settings;
    private final Neighbours neighbours;

    OrderReads(PetitionSchema schema, PetitionSettings settings, Neighbours neighbours) {
        this.schema = schema;
        this.settings = settings;
        this.neighbours = neighbours;
    }

    WorkOrder find(String id, Actor by) {
        OrderCommands.requireSigned(by);
        return schema.schema().read(manager -> {
            WorkOrderRow order = OrderCommands.visible(manager, id, by);
            PetitionRow petition = manager.find(PetitionRow.class, order.petitionId);
            List<String> residents = PetitionPurposes.residents(manager, order.petitionId);
            return OrderViews.order(petition, order, settings.now(), new OrderViews.Sight(by, schema.now(), residents));
        });
    }

    List<Step> timeline(String id, Actor by) {
        OrderCommands.requireSigned(by);
        return schema.schema().read(manager -> {
            OrderCommands.visible(manager, id, by);
            return manager
                    .createQuery("SELECT s FROM StepRow s WHERE s.orderId = :order ORDER BY s.version", StepRow.class)
                    .setParameter("order", id)
                    .getResultList()
                    .stream()
                    .map(OrderViews::step)
                    .toList();
        });
    }

    Explanation explain(String id, Actor by) {
        Deadline deadline = find(id, by).deadline();
        if (deadline == null) {
            throw new PlatformException(Problem.conflict("the order has no clock yet"));
        }
        WorkCalendar calendar = neighbours
                .calendars()
                .version(deadline.calendarVersion())
                .orElseThrow(() -> new PlatformException(Problem.conflict(
                        "the calendar " + deadline.calendarVersion() + " is not known here any more")));
        return Deadlines.explain(calendar, deadline);
    }

    Petitioners petitioner(String id, Actor by) {
        OrderCommands.requireSigned(by);
        Instant now = schema.now();
        PetitionRow petition = schema.schema().write(manager -> {
            WorkOrderRow order = OrderCommands.visible(manager, id, by);
            if (!Rights.seesPetitioner(by, order)) {
                throw new PlatformException(
                        Problem.forbidden("the petitioner is for the handler, and dispatchers and supervisors"));
            }
            manager.createNativeQuery("INSERT INTO contact_read (id, order_id, actor_id, read_at) VALUES (?, ?, ?, ?)")
                    .setParameter(1, Ids.next())
                    .setParameter(2, order.id)
                    .setParameter(3, by.id())
                    .setParameter(4, new UtcInstants().convertToDatabaseColumn(now))
                    .executeUpdate();
            return manager.find(PetitionRow.class, order.petitionId);
        });
        return new Petitioners(
                Contacts.person(
                        neighbours.keyring(),
                        new Contacts.Sealed(petition.filedByKey, petition.filedBy),
                        Contacts.FILED_BY),
                Contacts.person(
                        neighbours.keyring(),
                        new Contacts.Sealed(petition.onBehalfOfKey, petition.onBehalfOf),
                        Contacts.ON_BEHALF_OF));
    }
}
