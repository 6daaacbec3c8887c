// SPDX-License-Identifier: Apache-2.0
package org.linli.organization.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.persistence.EntityManager;
import org.linli.kernel.AreaCode;
import org.linli.kernel.support.Chunks;
import org.linli.organization.Area;

/** Ends grids: what they were, and whose, is past from now on; the code stays theirs. */
final class AreaEnding {
    private AreaEnding() {}

    /** Returns those that were there. */
    static List<Area> end(EntityManager em, List<AreaCode> grids, Instant now) {
        List<Area> ended = new ArrayList<>();
        List<String> codes = grids.stream().map(AreaCode::value).toList();
        for (List<String> some : Chunks.of(codes)) {
            for (AreaRow row : rows(em, "SELECT a FROM AreaRow a WHERE a.code IN :codes", AreaRow.class, some)) {
                ended.add(row.area());
                if (row.since.isBefore(now)) {
                    em.persist(AreaPastRow.of(row, now));
                }
                em.remove(row);
            }
            release(em, some, now);
        }
        return ended;
    }

    private static void release(EntityManager em, List<String> codes, Instant now) {
        rows(em, "SELECT w FROM GridWorkerRow w WHERE w.grid IN :codes", GridWorkerRow.class, codes)
                .forEach(row -> {
                    Charges.keep(em, row, now);
                    em.remove(row);
                });
        rows(em, "SELECT t FROM TeamGridRow t WHERE t.grid IN :codes", TeamGridRow.class, codes)
                .forEach(row -> {
                    if (row.since.isBefore(now)) {
                        em.persist(ChargePastRow.of(row, now));
                    }
                    em.remove(row);
                });
    }

    private static <T> List<T> rows(EntityManager em, String query, Class<T> type, List<String> codes) {
        return em.createQuery(query, type).setParameter("codes", codes).getResultList();
    }
}
