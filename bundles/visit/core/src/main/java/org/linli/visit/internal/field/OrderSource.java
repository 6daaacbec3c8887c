// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.field;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linli.kernel.Page;
import org.linli.kernel.security.Actor;
import org.linli.petition.AnswerTemplate;
import org.linli.petition.Place;
import org.linli.petition.WorkOrderFilter;
import org.linli.petition.WorkOrderSummary;
import org.linli.visit.FieldLease;
import org.linli.visit.WorkingSet.Item;
import org.linli.visit.WorkingSet.Kind;
import org.linli.visit.internal.Neighbours;

/** The worker's own open orders by their clock, and the prepared answers for the most urgent of them. */
final class OrderSource implements WorkingSource {
    private static final int MOST_PAGES = 2;
    private static final int WITH_TEMPLATES = 30;
    private static final int WITH_PLACE = 60;

    private final Neighbours neighbours;

    OrderSource(Neighbours neighbours) {
        this.neighbours = neighbours;
    }

    @Override
    public List<Kind> kinds() {
        return List.of(Kind.ORDER, Kind.TEMPLATE);
    }

    @Override
    public List<Item> items(FieldLease lease, String from, Actor by) {
        List<WorkOrderSummary> own = own(lease, by);
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < own.size(); i++) {
            WorkOrderSummary order = own.get(i);
            Item item = WorkingSource.item(Kind.ORDER, order.id(), order.version(), order);
            items.add(i < WITH_PLACE ? withPlace(item, order, by) : item);
        }
        own.stream().limit(WITH_TEMPLATES).forEach(order -> {
            for (AnswerTemplate template : neighbours.answerTemplates().fitting(order.id(), by)) {
                items.add(WorkingSource.item(Kind.TEMPLATE, order.id() + "/" + template.code(), 0, template));
            }
        });
        return items;
    }

    /** Where to go: the address and the point, nothing else of the petition. */
    private Item withPlace(Item item, WorkOrderSummary order, Actor by) {
        Place place = neighbours.workOrders().find(order.id(), by).petition().place();
        Map<String, Object> body = new LinkedHashMap<>(item.body());
        body.put("place", place == null ? null : Bodies.of(new Place(place.point(), place.address(), null)));
        return new Item(item.key(), item.kind(), item.version(), body);
    }

    private List<WorkOrderSummary> own(FieldLease lease, Actor by) {
        WorkOrderFilter mine = new WorkOrderFilter(WorkOrderFilter.View.MINE, null, null);
        List<WorkOrderSummary> own = new ArrayList<>();
        String cursor = null;
        for (int pages = 0; pages < MOST_PAGES; pages++) {
            Page<WorkOrderSummary> page = neighbours.workOrders().list(mine, cursor, Page.MAX_SIZE, by);
            own.addAll(page.items());
            cursor = page.next();
            if (cursor == null) {
                break;
            }
        }
        return own.stream()
                .filter(order -> lease.areas().stream().anyMatch(area -> area.contains(order.area())))
                .toList();
    }
}
