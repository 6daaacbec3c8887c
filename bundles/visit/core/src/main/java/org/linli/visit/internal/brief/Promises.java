// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.brief;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Role;
import org.linli.kernel.support.Input;
import org.linli.visit.Promise;
import org.linli.visit.internal.Seals;
import org.linli.visit.internal.Today;
import org.linli.visit.internal.VisitSchema;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What was promised at doors, and whether it was kept. */
@Component(service = Promises.class)
public final class Promises {
    private static final int MOST = 20;
    private static final int LONGEST_HOW = 500;

    private final VisitSchema schema;
    private final VisitRows visits;
    private final Seals seals;

    @Activate
    public Promises(@Reference VisitSchema schema, @Reference VisitRows visits, @Reference Seals seals) {
        this.schema = schema;
        this.visits = visits;
        this.seals = seals;
    }

    /** Those that are still to be kept, the earliest due first, then those of the last year. */
    List<Promise> of(String keyOf, String key) {
        Instant yearAgo = Today.by(schema.clock()).minusYears(1).atStartOfDay().toInstant(ZoneOffset.UTC);
        List<PromiseRow> rows = schema.read(em -> em.createQuery(
                        "SELECT p FROM PromiseRow p WHERE p.keyOf = :key AND (p.open = 1 OR p.keptAt >= :since)"
                                + " ORDER BY p.open DESC, p.by, p.id",
                        PromiseRow.class)
                .setParameter("key", keyOf)
                .setParameter("since", yearAgo)
                .setMaxResults(MOST)
                .getResultList());
        return views(rows, key);
    }

    /** Those of one visit, in the order in which they were made. */
    public List<Promise> ofVisit(String visit, String key) {
        return views(
                schema.read(em -> em.createQuery(
                                "SELECT p FROM PromiseRow p WHERE p.visit = :visit ORDER BY p.id", PromiseRow.class)
                        .setParameter("visit", visit)
                        .setMaxResults(MOST)
                        .getResultList()),
                key);
    }

    private List<Promise> views(List<PromiseRow> rows, String key) {
        LocalDate today = Today.by(schema.clock());
        List<Promise> promises = new ArrayList<>();
        for (PromiseRow row : rows) {
            Told.Words words = seals.open(key, row.id, row.sealed, Told.Words.class);
            Told.Words how = seals.open(key, row.id, row.keptSealed, Told.Words.class);
            promises.add(new Promise(
                    row.id,
                    row.visit,
                    row.to,
                    words == null ? "" : words.words(),
                    row.by,
                    row.madeByName,
                    row.madeAt,
                    row.keptAt,
                    how == null ? null : how.words(),
                    row.open == 1 && row.by.isBefore(today)));
        }
        return promises;
    }

    /** As {@link org.linli.visit.Visits#keepPromise}. */
    public void keep(String id, String how, LocalDate on, Actor by) {
        VisitRights.requireSigned(by);
        PromiseRow promise = schema.read(em -> em.find(PromiseRow.class, id));
        requireKeeping(promise, id, by);
        requireOpen(promise);
        Instant now = schema.clock().instant();
        LocalDate today = Today.of(now);
        LocalDate day = on == null ? today : on;
        new Input()
                .text("how", how, 2, LONGEST_HOW)
                .that(
                        !day.isAfter(today) && !day.isBefore(Today.of(promise.madeAt)),
                        "on",
                        "was " + day,
                        "from the day of the visit to today")
                .check();
        String sealed = seals.seal(visits.key(promise.keyOf), id, new Told.Words(how.strip()));
        schema.write(tx -> {
            PromiseRow row = tx.find(PromiseRow.class, id);
            requireOpen(row);
            row.open = 0;
            row.keptAt = day.equals(today) ? now : day.atTime(4, 0).toInstant(ZoneOffset.UTC);
            row.keptBy = by.id();
            row.keptSealed = sealed;
            return row;
        });
    }

    private static void requireOpen(PromiseRow promise) {
        if (promise.open == 0) {
            throw new PlatformException(Problem.conflict("this promise was kept before, or nobody is there any more"));
        }
    }

    private void requireKeeping(PromiseRow promise, String id, Actor by) {
        if (promise == null) {
            throw new PlatformException(Problem.notFound("promise", id));
        }
        VisitRows.Found visit = visits.find(promise.visit);
        boolean may = promise.madeBy.equals(by.id())
                || VisitRights.visits(by, visit.row(), visit.visitors())
                || by.may(visit.row().areaCode(), Role.COMMUNITY_OFFICER);
        if (!may) {
            throw new PlatformException(Problem.notFound("promise", id));
        }
    }
}
