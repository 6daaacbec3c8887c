// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.channel;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.linli.kernel.AreaCode;
import org.linli.kernel.AreaLevel;
import org.linli.kernel.Page;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.ledger.Access;
import org.linli.kernel.purpose.Purpose;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Role;
import org.linli.kernel.support.Cursor;
import org.linli.kernel.support.Input;
import org.linli.petition.Deliveries;
import org.linli.petition.Delivery;
import org.linli.petition.Secrecy;
import org.linli.petition.WorkOrders.Petitioners;
import org.linli.petition.internal.Contacts;
import org.linli.petition.internal.Names;
import org.linli.petition.internal.Neighbours;
import org.linli.petition.internal.OrderCommands;
import org.linli.petition.internal.PetitionPurposes;
import org.linli.petition.internal.PetitionRow;
import org.linli.petition.internal.PetitionSchema;
import org.linli.petition.internal.Receipts;
import org.linli.petition.internal.Rights;
import org.linli.petition.internal.Scope;
import org.linli.petition.internal.StepRow;
import org.linli.petition.internal.WorkOrderRow;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What is on its way back to petitioners, for those who have to tell it. */
@Component(service = {Deliveries.class, JpaDeliveries.class})
public final class JpaDeliveries implements Deliveries {
    private static final int LONGEST_NOTE = 500;
    private static final Role[] COORDINATING = {Role.DISPATCHER, Role.SUPERVISOR};

    private final PetitionSchema schema;
    private final Neighbours neighbours;

    @Activate
    public JpaDeliveries(@Reference PetitionSchema schema, @Reference Neighbours neighbours) {
        this.schema = schema;
        this.neighbours = neighbours;
    }

    @Override
    public Page<Delivery> list(Delivery.State state, AreaCode area, String cursor, int size, Actor by) {
        OrderCommands.requireSigned(by);
        if (area != null) {
            by.require(area, COORDINATING);
            boolean narrow = area.level() != AreaLevel.DISTRICT;
            new Input()
                    .that(narrow, "area", "is a whole district", "a subdistrict, or an area in it")
                    .check();
        }
        List<String> from = Cursor.read(cursor, 2);
        Instant since = cursor == null ? Instant.EPOCH : Cursor.instant(from.get(0));
        Wanted wanted = new Wanted(state == null ? Delivery.State.BY_VOICE : state, area, since, from.get(1));
        List<Delivery> found = schema.schema().read(manager -> read(manager, wanted, size, by));
        return Cursor.page(found, size, last -> List.of(last.since().toString(), last.id()));
    }

    /** What to list, and where it goes on. */
    private record Wanted(Delivery.State state, AreaCode area, Instant since, String id) {
        String where() {
            return area == null ? "d.responsible IN :who" : "d.subdistrict IN :who AND d.area BETWEEN :first AND :last";
        }

        Collection<String> who(Actor by) {
            return area == null
                    ? Rights.handlerIds(by)
                    : Set.of(area.at(AreaLevel.SUBDISTRICT).orElseThrow().value());
        }
    }

    private List<Delivery> read(EntityManager manager, Wanted wanted, int size, Actor by) {
        var query = manager.createQuery(
                        "SELECT d, s, o FROM DeliveryRow d, StepRow s, WorkOrderRow o WHERE " + wanted.where()
                                + " AND d.state = :state AND d.since >= :since AND (d.since > :since OR d.id > :id)"
                                + " AND s.orderId = d.orderId AND s.version = d.version AND o.id = d.orderId"
                                + " ORDER BY d.since, d.id",
                        Object[].class)
                .setParameter("who", wanted.who(by))
                .setParameter("state", wanted.state())
                .setParameter("since", wanted.since())
                .setParameter("id", wanted.id())
                .setMaxResults(size + 1);
        if (wanted.area() != null) {
            query.setParameter("first", wanted.area().value())
                    .setParameter("last", new Scope("", "", wanted.area()).lastOfPart());
        }
        List<Delivery> found = new ArrayList<>();
        for (Object[] row : query.getResultList()) {
            WorkOrderRow order = (WorkOrderRow) row[2];
            if (!isHidden(order, by)) {
                found.add(((DeliveryRow) row[0]).view(order.number, (StepRow) row[1]));
            }
        }
        return found;
    }

    private static boolean isHidden(WorkOrderRow order, Actor by) {
        return Rights.isBarred(by, order) || order.secrecy == Secrecy.CONFIDENTIAL && !Rights.sees(by, order);
    }

    @Override
    public Petitioners petitioner(String delivery, String from, Actor by) {
        OrderCommands.requireSigned(by);
        Asked asked = schema.schema().read(manager -> {
            DeliveryRow row = visible(manager, delivery, by);
            requireByVoice(row);
            WorkOrderRow order = manager.find(WorkOrderRow.class, row.orderId);
            return new Asked(
                    manager.find(PetitionRow.class, order.petitionId),
                    PetitionPurposes.residents(manager, order.petitionId));
        });
        PetitionRow petition = asked.petition();
        neighbours.ledger().append(asked.looks(from, by));
        return new Petitioners(
                Contacts.person(
                        neighbours.keyring(),
                        new Contacts.Sealed(petition.filedByKey, petition.filedBy),
                        Contacts.FILED_BY),
                null);
    }

    /** Whose petitioner is to be read. */
    private record Asked(PetitionRow petition, List<String> residents) {
        List<Access> looks(String from, Actor by) {
            List<String> persons = residents.isEmpty() ? List.of("petition/" + petition.id) : residents;
            Purpose purpose = new Purpose(Names.MODULE, Receipts.shown(petition.number));
            return persons.stream()
                    .map(person -> Access.record(by, "petition.delivery", person, purpose, from))
                    .toList();
        }
    }

    @Override
    public Delivery told(String delivery, String note, Actor by) {
        OrderCommands.requireSigned(by);
        new Input().text("note", note, 0, LONGEST_NOTE).check();
        return schema.schema().write(manager -> {
            DeliveryRow row = visible(manager, delivery, by);
            manager.lock(row, LockModeType.PESSIMISTIC_WRITE);
            manager.refresh(row);
            boolean again = row.state == Delivery.State.TOLD && by.id().equals(row.doneId);
            if (!again) {
                requireByVoice(row);
                row.state = Delivery.State.TOLD;
                row.doneAt = schema.now();
                row.doneId = by.id();
                row.doneBy = by.displayName();
                row.note = note;
            }
            WorkOrderRow order = manager.find(WorkOrderRow.class, row.orderId);
            return row.view(order.number, manager.find(StepRow.class, StepRow.Key.of(row.orderId, row.version)));
        });
    }

    private static DeliveryRow visible(EntityManager manager, String id, Actor by) {
        DeliveryRow row = id == null ? null : manager.find(DeliveryRow.class, id);
        boolean theirs = row != null
                && (Rights.handlerIds(by).contains(row.responsible) || by.may(new AreaCode(row.area), COORDINATING));
        if (!theirs || isHidden(manager.find(WorkOrderRow.class, row.orderId), by)) {
            throw new PlatformException(Problem.notFound("delivery", id));
        }
        return row;
    }

    private static void requireByVoice(DeliveryRow row) {
        if (row.state != Delivery.State.BY_VOICE) {
            throw new PlatformException(Problem.conflict("the delivery is " + row.state + ", not to be told by voice"));
        }
    }
}
