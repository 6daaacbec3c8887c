// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.handling;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.persistence.EntityManager;
import javax.persistence.Query;
import org.linli.kernel.AreaCode;
import org.linli.kernel.AreaLevel;
import org.linli.petition.OrderSearch.Concern;
import org.linli.petition.internal.WorkOrderRow;

/** Finds the open orders about some people or an address: by the links of residents, and by the open ones of a community. */
final class ConcernedOrders {
    private static final int MOST = 100;
    private static final String OF_PEOPLE = "SELECT DISTINCT o.id FROM petition_resident r JOIN work_order o"
            + " ON o.petition_id = r.petition WHERE o.is_open = 1 AND r.resident IN (";
    private static final String AT_ADDRESS = "SELECT o.id FROM work_order o JOIN petition p ON p.id = o.petition_id"
            + " WHERE o.community = ? AND o.is_open = 1 AND o.area IN (?, ?) AND p.address LIKE ? ESCAPE '!'"
            + " ORDER BY o.list_rank, o.id";

    private ConcernedOrders() {}

    /** Whoever looks, the latest filed first. */
    static List<WorkOrderRow> open(EntityManager manager, Concern concern) {
        Set<String> ids = new TreeSet<>();
        ofPeople(manager, concern.residents(), ids);
        if (concern.address() != null && !concern.address().isBlank() && concern.area() != null) {
            atAddress(manager, concern, ids);
        }
        if (ids.isEmpty()) {
            return List.of();
        }
        return manager
                .createQuery("SELECT o FROM WorkOrderRow o WHERE o.id IN :ids", WorkOrderRow.class)
                .setParameter("ids", ids)
                .getResultList()
                .stream()
                .sorted(Comparator.comparing((WorkOrderRow order) -> order.filedAt)
                        .reversed()
                        .thenComparing(order -> order.id))
                .toList();
    }

    private static void ofPeople(EntityManager manager, List<String> residents, Set<String> ids) {
        if (residents.isEmpty()) {
            return;
        }
        String marks = "?, ".repeat(residents.size() - 1) + "?)";
        Query query = manager.createNativeQuery(OF_PEOPLE + marks).setMaxResults(MOST);
        for (int i = 0; i < residents.size(); i++) {
            query.setParameter(i + 1, residents.get(i));
        }
        take(query, ids);
    }

    private static void atAddress(EntityManager manager, Concern concern, Set<String> ids) {
        AreaCode community = concern.area().at(AreaLevel.COMMUNITY).orElse(concern.area());
        String beginning = concern.address().strip().replaceAll("([!%_])", "!$1") + '%';
        take(
                manager.createNativeQuery(AT_ADDRESS)
                        .setParameter(1, community.value())
                        .setParameter(2, concern.area().value())
                        .setParameter(3, community.value())
                        .setParameter(4, beginning)
                        .setMaxResults(MOST),
                ids);
    }

    private static void take(Query query, Set<String> ids) {
        for (Object id : query.getResultList()) {
            ids.add((String) id);
        }
    }
}
