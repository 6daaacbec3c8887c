// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import org.linli.kernel.AreaCode;
import org.linli.kernel.PlatformException;
import org.linli.kernel.security.Actor;
import org.linli.kernel.support.Chunks;
import org.linli.petition.StepKind;
import org.linli.petition.WorkOrderState;

/** Who may come to an order, for the other packages of this module. */
public final class OrderAccess {
    private OrderAccess() {}

    /**
     * An order, for whoever may see it.
     *
     * @param order its id
     * @param petition the petition's id
     * @param number the petition's number as it is shown
     * @param area where it lies
     * @param type the code of the type
     * @param state its state
     * @param handler who has it, in words for the public
     * @param due its deadline as people read it; null while it has none
     * @param worksOn whether the actor handles, takes part in or coordinates it
     */
    public record Seen(
            String order,
            String petition,
            String number,
            AreaCode area,
            String type,
            WorkOrderState state,
            String handler,
            String due,
            boolean worksOn) {
        /** Whether it is still open. */
        public boolean open() {
            return state.isOpen();
        }
    }

    /**
     * For staff.
     *
     * @throws PlatformException unauthenticated; not found, also for an order that the actor may not see
     */
    public static Seen seen(EntityManager manager, String order, Actor by) {
        OrderCommands.requireSigned(by);
        WorkOrderRow row = OrderCommands.visible(manager, order, by);
        return seen(row, Rights.may(Transitions.of(StepKind.ATTACH).who(), by, row));
    }

    /**
     * For the petitioner.
     *
     * @throws PlatformException not found, when number and secret do not belong together
     */
    public static Seen proved(EntityManager manager, String number, String secret) {
        return seen(Following.lead(Following.ordersOf(manager, Following.proved(manager, number, secret))), false);
    }

    /** Those of these orders that are open, in the order asked for; not for a person's eyes. */
    public static List<Seen> open(EntityManager manager, List<String> orders) {
        Map<String, WorkOrderRow> rows = new HashMap<>();
        Chunks.of(orders).forEach(some -> manager.createQuery(
                        "SELECT o FROM WorkOrderRow o WHERE o.id IN :ids AND o.open = 1", WorkOrderRow.class)
                .setParameter("ids", some)
                .getResultList()
                .forEach(row -> rows.put(row.id, row)));
        return orders.stream()
                .filter(rows::containsKey)
                .map(id -> seen(rows.get(id), false))
                .toList();
    }

    static Seen seen(WorkOrderRow row, boolean worksOn) {
        return new Seen(
                row.id,
                row.petitionId,
                Receipts.shown(row.number),
                row.areaCode(),
                row.type,
                row.state,
                row.handlerPublic,
                row.dueAt == null ? null : PublicWords.moment(row.dueAt),
                worksOn);
    }
}
