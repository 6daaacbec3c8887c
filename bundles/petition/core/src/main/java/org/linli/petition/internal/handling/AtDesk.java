// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.handling;

import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.linli.kernel.AreaCode;
import org.linli.kernel.AreaLevel;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.organization.Handler;
import org.linli.petition.WorkOrder;
import org.linli.petition.internal.Assignee;
import org.linli.petition.internal.Neighbours;
import org.linli.petition.internal.WorkOrderRow;

/**
 * The desk that an order goes back to, and by when it must be dispatched anew; gathered before the transaction.
 *
 * @param desk of the subdistrict; of the district where that must not deal with it
 * @param dispatchBy by when
 */
record AtDesk(Assignee desk, Instant dispatchBy) {
    static AtDesk gather(Neighbours neighbours, DispatchClock clock, WorkOrder order, String... alsoBarred) {
        Set<String> barred = new TreeSet<>(order.handling().barred());
        barred.addAll(Set.of(alsoBarred));
        Handler desk = neighbours.staffing().deskOf(order.area());
        if (barred.contains(desk.id())) {
            AreaCode district = order.area().at(AreaLevel.DISTRICT).orElseThrow();
            desk = neighbours
                    .staffing()
                    .handlerOf(district)
                    .filter(above -> !barred.contains(above.id()))
                    .orElseThrow(() -> new PlatformException(Problem.conflict("no desk is left that may have it")));
        }
        Assignee assignee = Assignee.of(neighbours, desk, order.level());
        return new AtDesk(assignee, clock.start().due());
    }

    /** Lays it there; who waits for a dispatch by a person is not a dispatch that the rule owes. */
    void take(WorkOrderRow order) {
        desk.take(order);
        if (desk.area() != null && desk.area().contains(order.areaCode())) {
            order.level = desk.area().value();
        }
        order.undispatchedSince = null;
        order.dispatchBy = dispatchBy;
    }
}
