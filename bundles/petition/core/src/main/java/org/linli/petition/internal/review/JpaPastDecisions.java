// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.linli.kernel.Page;
import org.linli.kernel.calendar.Deadline;
import org.linli.kernel.security.Actor;
import org.linli.kernel.support.Chunks;
import org.linli.kernel.support.Codes;
import org.linli.kernel.support.Cursor;
import org.linli.kernel.support.Input;
import org.linli.kernel.support.Json;
import org.linli.petition.PastDecisions;
import org.linli.petition.internal.PetitionRow;
import org.linli.petition.internal.PetitionSchema;
import org.linli.petition.internal.PetitionSettings;
import org.linli.petition.internal.Rights;
import org.linli.petition.internal.Scope;
import org.linli.petition.internal.StepRow;
import org.linli.petition.internal.WorkOrderRow;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Past decisions from the timeline and from what clocks said before. */
@Component(service = {PastDecisions.class, JpaPastDecisions.class})
public final class JpaPastDecisions implements PastDecisions {
    private static final int MOST_ORDERS = 500;

    private final PetitionSchema schema;
    private final PetitionSettings settings;

    @Activate
    public JpaPastDecisions(@Reference PetitionSchema schema, @Reference PetitionSettings settings) {
        this.schema = schema;
        this.settings = settings;
    }

    @Override
    public Page<Past> taken(Asked asked, String cursor, int orders, Actor by) {
        Rights.requirePlatform(by);
        new Input()
                .required("area", asked.area())
                .required("from", asked.from())
                .required("to", asked.to())
                .that(orders > 0 && orders <= MOST_ORDERS, "orders", "was " + orders, "1 to " + MOST_ORDERS)
                .check();
        String after = Cursor.read(cursor, 1).get(0);
        return schema.schema().read(manager -> {
            List<WorkOrderRow> rows = orders(manager, asked, after, orders + 1);
            Page<WorkOrderRow> page = Cursor.page(rows, orders, row -> List.of(row.id));
            return new Page<>(decisions(manager, page.items(), asked), page.next());
        });
    }

    /** Those that something can have been decided on in that time. */
    private static List<WorkOrderRow> orders(EntityManager manager, Asked asked, String after, int max) {
        Scope scope = Scope.of(asked.area());
        Codes codes = Codes.in(asked.area());
        return manager.createQuery(
                        "SELECT o FROM WorkOrderRow o WHERE o." + scope.column() + " = :value"
                                + " AND o.area BETWEEN :first AND :last AND o.id > :after AND o.filedAt < :to"
                                + " AND (o.open = 1 OR o.endedAt IS NULL OR o.endedAt >= :from) ORDER BY o.id",
                        WorkOrderRow.class)
                .setParameter("value", scope.value())
                .setParameter("first", codes.first())
                .setParameter("last", codes.last())
                .setParameter("after", after)
                .setParameter("to", asked.to())
                .setParameter("from", asked.from())
                .setMaxResults(max)
                .getResultList();
    }

    private List<Past> decisions(EntityManager manager, List<WorkOrderRow> orders, Asked asked) {
        List<Past> decisions = new ArrayList<>();
        for (List<WorkOrderRow> some : Chunks.of(orders)) {
            List<String> ids = some.stream().map(order -> order.id).toList();
            Map<String, List<StepRow>> steps = steps(manager, ids);
            Map<String, TreeMap<Long, Deadline>> pasts = pasts(manager, ids);
            Map<String, PetitionRow> petitions = petitions(manager, some);
            for (WorkOrderRow order : some) {
                PastOrder past = new PastOrder(
                        order,
                        petitions.get(order.petitionId),
                        pasts.getOrDefault(order.id, new TreeMap<>()),
                        settings.now());
                decisions.addAll(past.decisions(steps.getOrDefault(order.id, List.of()), asked));
            }
        }
        return decisions;
    }

    private static Map<String, List<StepRow>> steps(EntityManager manager, List<String> orders) {
        return manager
                .createQuery("SELECT s FROM StepRow s WHERE s.orderId IN :orders", StepRow.class)
                .setParameter("orders", orders)
                .getResultList()
                .stream()
                .sorted(Comparator.comparingLong(step -> step.version))
                .collect(Collectors.groupingBy(step -> step.orderId));
    }

    private static Map<String, PetitionRow> petitions(EntityManager manager, List<WorkOrderRow> orders) {
        return manager
                .createQuery("SELECT p FROM PetitionRow p WHERE p.id IN :ids", PetitionRow.class)
                .setParameter(
                        "ids", orders.stream().map(order -> order.petitionId).toList())
                .getResultList()
                .stream()
                .collect(Collectors.toMap(row -> row.id, Function.identity()));
    }

    /** What each order's own clock said before some of its versions. */
    private static Map<String, TreeMap<Long, Deadline>> pasts(EntityManager manager, List<String> orders) {
        String marks = "?,".repeat(orders.size());
        javax.persistence.Query query = manager.createNativeQuery("SELECT clock, version, deadline FROM clock_past"
                + " WHERE clock IN (" + marks.substring(0, marks.length() - 1) + ")");
        for (int i = 0; i < orders.size(); i++) {
            query.setParameter(i + 1, orders.get(i));
        }
        Map<String, TreeMap<Long, Deadline>> pasts = new HashMap<>();
        for (Object found : query.getResultList()) {
            Object[] row = (Object[]) found;
            pasts.computeIfAbsent((String) row[0], id -> new TreeMap<>())
                    .put(((Number) row[1]).longValue(), Json.read((String) row[2], Deadline.class));
        }
        return pasts;
    }
}
