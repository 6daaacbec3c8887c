// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.people;

import java.util.Optional;
import javax.persistence.EntityManager;
import org.linli.kernel.AreaCode;
import org.linli.kernel.security.Actor;
import org.linli.registry.ResidentStatus;
import org.linli.registry.internal.RegistrySchema;
import org.linli.registry.internal.ResidentRow;
import org.linli.registry.internal.TextKeys;

/** People who moved away and are registered again, wherever: their own record goes on, with all that was before. */
final class Arrivals {
    private static final String CAUSE = "arrival";

    private final RegistrySchema schema;
    private final ResidentChanging changing;

    Arrivals(RegistrySchema schema, ResidentChanging changing) {
        this.schema = schema;
        this.changing = changing;
    }

    /** The next version of somebody's record, and where they were before. */
    record Arrival(Prepared next, AreaCode before) {
        /** Refuses as any known ID number is refused, when they arrived somewhere at the same moment. */
        void requireAway(EntityManager em, Duplicates.Search search, Actor by) {
            if (em.find(ResidentRow.class, next.row().id).version != next.row().version - 1) {
                search.requireOwnIdNumber(em, by);
            }
        }
    }

    /**
     * Somebody who moved away with the same ID number and the same name; the name keeps a mistaken number from taking
     * another person's record.
     */
    Optional<Arrival> find(CheckedDraft draft, String idNumberIndex, String cause, Actor by) {
        return Optional.ofNullable(idNumberIndex)
                .flatMap(this::movedAway)
                .filter(row -> row.nameKey.equals(TextKeys.name(draft.name())))
                .map(row -> arriving(row, draft, cause, by));
    }

    private Optional<ResidentRow> movedAway(String idNumberIndex) {
        return schema
                .read(em -> em.createQuery(
                                "SELECT r FROM ResidentRow r WHERE r.idNumberIndex = :number AND r.status = :status",
                                ResidentRow.class)
                        .setParameter("number", idNumberIndex)
                        .setParameter("status", ResidentStatus.MOVED_AWAY)
                        .setMaxResults(1)
                        .getResultList())
                .stream()
                .findFirst();
    }

    private Arrival arriving(ResidentRow row, CheckedDraft draft, String cause, Actor by) {
        AreaCode before = row.area();
        row.status = ResidentStatus.ACTIVE;
        row.household = null;
        row.phoneConfirmed = 0;
        draft.fill(row);
        String why = cause == null ? CAUSE : CAUSE + " by " + cause;
        return new Arrival(changing.next(row, draft.fields(), by.id(), why), before);
    }
}
