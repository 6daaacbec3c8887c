// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.review;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.linli.kernel.AreaCode;
import org.linli.kernel.security.Actor;
import org.linli.kernel.support.Chunks;
import org.linli.kernel.support.Codes;
import org.linli.petition.WorkOrder;
import org.linli.petition.internal.NamedClocks;
import org.linli.petition.internal.Names;
import org.linli.petition.internal.OrderViews;
import org.linli.petition.internal.PetitionRow;
import org.linli.petition.internal.PetitionSchema;
import org.linli.petition.internal.PetitionSettings;
import org.linli.petition.internal.Scope;
import org.linli.petition.internal.WorkOrderRow;

/** Some real open orders of an area, to see on them what an edition would change. */
final class OpenSample {
    static final int MOST = 500;

    private static final Actor BY = Actor.system(Names.MODULE);

    private final PetitionSchema schema;
    private final PetitionSettings settings;

    OpenSample(PetitionSchema schema, PetitionSettings settings) {
        this.schema = schema;
        this.settings = settings;
    }

    /** The soonest due first. */
    List<WorkOrder> of(AreaCode area) {
        Instant now = schema.now();
        return schema.schema().read(manager -> {
            List<WorkOrderRow> rows = rows(manager, area);
            Map<String, PetitionRow> petitions = petitions(manager, rows);
            return rows.stream()
                    .map(row -> OrderViews.order(
                            petitions.get(row.petitionId),
                            row,
                            settings.now(),
                            new OrderViews.Sight(BY, now, List.of(), List.of(), NamedClocks.views(manager, row))))
                    .toList();
        });
    }

    private static List<WorkOrderRow> rows(EntityManager manager, AreaCode area) {
        Scope scope = area == null ? null : Scope.of(area);
        String in = scope == null ? "" : " AND o." + scope.column() + " = :value AND o.area BETWEEN :first AND :last";
        TypedQuery<WorkOrderRow> query = manager.createQuery(
                "SELECT o FROM WorkOrderRow o WHERE o.open = 1" + in + " ORDER BY o.listRank, o.id",
                WorkOrderRow.class);
        if (scope != null) {
            Codes codes = Codes.in(area);
            query.setParameter("value", scope.value());
            query.setParameter("first", codes.first());
            query.setParameter("last", codes.last());
        }
        return query.setMaxResults(MOST).getResultList();
    }

    private static Map<String, PetitionRow> petitions(EntityManager manager, List<WorkOrderRow> rows) {
        List<String> ids = rows.stream().map(row -> row.petitionId).distinct().toList();
        return Chunks.of(ids).stream()
                .flatMap(some -> manager
                        .createQuery("SELECT p FROM PetitionRow p WHERE p.id IN :ids", PetitionRow.class)
                        .setParameter("ids", some)
                        .getResultList()
                        .stream())
                .collect(Collectors.toMap(row -> row.id, Function.identity()));
    }
}
