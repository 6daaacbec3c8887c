// SPDX-License-Identifier: Apache-2.0
package org.linli.grid.internal.redraw;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linli.grid.RedrawPreview;
import org.linli.grid.RedrawPreview.MovedOrder;
import org.linli.grid.RedrawPreview.OrderMoves;
import org.linli.grid.spi.OpenWork;
import org.linli.grid.spi.OpenWork.OpenOrder;
import org.linli.kernel.AreaCode;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.organization.Handler;
import org.linli.organization.Staffing;

/** Which open orders would lie elsewhere, and who would have them. */
final class MovingOrders {
    /** More are not looked at for one preview. */
    private static final int MOST = 10_000;

    private static final OrderMoves UNKNOWN = new OrderMoves(false, 0, 0, false, List.of());

    private final OpenWork work;
    private final Staffing staffing;
    private final GridMap map;
    private final Map<AreaCode, Handler> handlers = new HashMap<>();
    private final List<MovedOrder> listed = new ArrayList<>();
    private int moved;
    private int handedOn;

    /** @param named who is to be the worker of a new grid */
    MovingOrders(RedrawNeighbours neighbours, GridMap map, Map<AreaCode, Handler> named) {
        this.work = neighbours.work();
        this.staffing = neighbours.staffing();
        this.map = map;
        this.handlers.putAll(named);
    }

    /** Looks at the open orders of an area; unknown when nobody can be asked. */
    OrderMoves in(AreaCode area) {
        int seen = 0;
        String after = "";
        List<OpenOrder> some;
        do {
            try {
                some = work.open(area, after, OpenWork.MOST);
            } catch (PlatformException away) {
                if (!away.problem().type().equals(Problem.UNAVAILABLE)) {
                    throw away;
                }
                return UNKNOWN;
            }
            some.forEach(this::look);
            seen += some.size();
            after = some.isEmpty() ? "" : some.get(some.size() - 1).order();
        } while (some.size() == OpenWork.MOST && seen < MOST);
        return new OrderMoves(true, moved, handedOn, some.size() < OpenWork.MOST, listed);
    }

    private void look(OpenOrder order) {
        AreaCode to = map.at(order.point(), order.area());
        if (to.equals(order.area())) {
            return;
        }
        moved++;
        // what is handled above the grids stays with whoever has it
        boolean stays = order.level().contains(to);
        Handler next = stays ? null : handler(to);
        boolean another = next != null && !next.id().equals(order.handlerId());
        handedOn += another ? 1 : 0;
        if (listed.size() < RedrawPreview.MOST_LISTED) {
            String name = another ? next.name() : order.handlerName();
            listed.add(new MovedOrder(order.order(), order.number(), order.area(), to, order.handlerName(), name));
        }
    }

    private Handler handler(AreaCode area) {
        return handlers.computeIfAbsent(
                area, asked -> staffing.handlerOf(asked).orElseGet(() -> staffing.deskOf(asked)));
    }
}
