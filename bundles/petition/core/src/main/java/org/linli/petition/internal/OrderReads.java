// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal;

import java.util.List;
import javax.persistence.EntityManager;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.calendar.Deadline;
import org.linli.kernel.calendar.Deadlines;
import org.linli.kernel.calendar.Explanation;
import org.linli.kernel.calendar.WorkCalendar;
import org.linli.kernel.ledger.Access;
import org.linli.kernel.purpose.Purpose;
import org.linli.kernel.security.Actor;
import org.linli.petition.Step;
import org.linli.petition.WorkOrder;
import org.linli.petition.WorkOrders.Petitioners;

/** Reads single orders for those who may see them. */
public final class OrderReads {
    private final PetitionSchema schema;
    private final PetitionSettings settings;
    private final Neighbours neighbours;

    public OrderReads(PetitionSchema schema, PetitionSettings settings, Neighbours neighbours) {
        this.schema = schema;
        this.settings = settings;
        this.neighbours = neighbours;
    }

    public WorkOrder find(String id, Actor by) {
        OrderCommands.requireSigned(by);
        return schema.schema().read(manager -> {
            WorkOrderRow order = OrderCommands.visible(manager, id, by);
            PetitionRow petition = manager.find(PetitionRow.class, order.petitionId);
            return OrderViews.order(
                    petition, order, settings.now(), OrderViews.Sight.of(manager, order, by, schema.now()));
        });
    }

    public List<Step> timeline(String id, Actor by) {
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

    public Explanation explain(String id, Actor by) {
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

    /** The ledger before the contact is opened: no ledger, no answer. */
    public Petitioners petitioner(String id, String from, Actor by) {
        OrderCommands.requireSigned(by);
        Asked asked = schema.schema().read(manager -> asked(manager, id, by));
        neighbours.ledger().append(asked.looks(from, by));
        PetitionRow petition = asked.petition();
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

    private static Asked asked(EntityManager manager, String id, Actor by) {
        WorkOrderRow order = OrderCommands.visible(manager, id, by);
        if (!Rights.seesPetitioner(by, order)) {
            throw new PlatformException(
                    Problem.forbidden("the petitioner is for the handler, and dispatchers and supervisors"));
        }
        PetitionRow petition = manager.find(PetitionRow.class, order.petitionId);
        return new Asked(petition, PetitionPurposes.residents(manager, order.petitionId));
    }

    /** A petition whose petitioner is to be read, and the residents it concerns. */
    private record Asked(PetitionRow petition, List<String> residents) {
        /** For whom it is written down: who is in no registry has only the petition. */
        List<Access> looks(String from, Actor by) {
            List<String> persons = residents.isEmpty() ? List.of("petition/" + petition.id) : residents;
            Purpose purpose = new Purpose(Names.MODULE, Receipts.shown(petition.number));
            return persons.stream()
                    .map(person -> Access.record(by, "petition.petitioner", person, purpose, from))
                    .toList();
        }
    }
}
