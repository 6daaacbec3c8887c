// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.linli.kernel.AreaCode;
import org.linli.kernel.support.Codes;
import org.linli.visit.internal.VisitSchema;

/** Reads who looks after which community. */
final class PairingList {
    private static final String HOLDS = " p.since <= :day AND (p.until IS NULL OR p.until >= :day)";

    private PairingList() {}

    /** Who looks after a community on a day; null for nobody. */
    static PairingRow of(VisitSchema schema, AreaCode community, LocalDate day) {
        return schema
                .read(em -> em.createQuery(
                                "SELECT p FROM PairingRow p WHERE p.community = :community AND" + HOLDS,
                                PairingRow.class)
                        .setParameter("community", community.value())
                        .setParameter("day", day)
                        .setMaxResults(1)
                        .getResultList())
                .stream()
                .findFirst()
                .orElse(null);
    }

    /**
     * Those of communities in an area on a day, by community.
     *
     * @param after the community to go on after
     * @param offices only those of these offices; null for all
     */
    static List<PairingRow> in(
            EntityManager em, AreaCode area, LocalDate day, String after, Set<String> offices, int most) {
        Codes codes = Codes.in(area);
        TypedQuery<PairingRow> query = em.createQuery(
                        "SELECT p FROM PairingRow p WHERE p.community BETWEEN :first AND :last AND p.community > :after"
                                + " AND" + HOLDS + (offices == null ? "" : " AND p.office IN :offices")
                                + " ORDER BY p.community, p.id",
                        PairingRow.class)
                .setParameter("first", codes.first())
                .setParameter("last", codes.last())
                .setParameter("after", after)
                .setParameter("day", day);
        if (offices != null) {
            query.setParameter("offices", offices);
        }
        return query.setMaxResults(most).getResultList();
    }

    /** How many other communities an office looks after from a day on. */
    static long others(EntityManager em, String office, String community, LocalDate since) {
        return em.createQuery(
                        "SELECT COUNT(DISTINCT p.community) FROM PairingRow p WHERE p.office = :office"
                                + " AND p.community <> :community AND (p.until IS NULL OR p.until >= :since)",
                        Long.class)
                .setParameter("office", office)
                .setParameter("community", community)
                .setParameter("since", since)
                .getSingleResult();
    }

    /** Those of a community that do not end before a day. */
    static List<PairingRow> notOver(EntityManager em, String community, LocalDate day) {
        return em.createQuery(
                        "SELECT p FROM PairingRow p WHERE p.community = :community"
                                + " AND (p.until IS NULL OR p.until >= :day) ORDER BY p.since, p.id",
                        PairingRow.class)
                .setParameter("community", community)
                .setParameter("day", day)
                .setMaxResults(2)
                .getResultList();
    }
}
