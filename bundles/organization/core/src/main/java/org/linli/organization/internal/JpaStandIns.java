// SPDX-License-Identifier: Apache-2.0
package org.linli.organization.internal;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.linli.kernel.AreaCode;
import org.linli.kernel.Page;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.kernel.support.Chunks;
import org.linli.kernel.support.Codes;
import org.linli.kernel.support.Cursor;
import org.linli.kernel.support.data.Once;
import org.linli.organization.StandIn;
import org.linli.organization.StandIns;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The stand-ins in the database. */
@Component(service = {StandIns.class, JpaStandIns.class})
public final class JpaStandIns implements StandIns {
    private final OrganizationSchema schema;
    private final Diary diary;
    private final Once once;

    @Activate
    public JpaStandIns(@Reference OrganizationSchema schema, @Reference Diary diary) {
        this.schema = schema;
        this.diary = diary;
        this.once = new Once(schema.clock());
    }

    @Override
    public StandIn agree(StandIn draft, Actor by) {
        return agree(draft, by, null);
    }

    /** As {@link #agree(StandIn, Actor)}; with a key, the same request again does nothing more. */
    public StandIn agree(StandIn draft, Actor by, String idempotencyKey) {
        Instant now = schema.now();
        String id = schema.write(em ->
                once.only(em, by, idempotencyKey, draft, () -> new StandInAgreement(draft, now).write(em, diary, by)));
        return schema.read(
                em -> named(em, List.of(em.find(StandInRow.class, id))).get(0));
    }

    @Override
    public void end(String id, Actor by) {
        schema.write(em -> {
            StandInRow row = em.find(StandInRow.class, id);
            if (row == null) {
                throw new PlatformException(Problem.notFound("stand-in", id));
            }
            OfficerSaving.requireRights(by, OfficerSaving.grantsOf(em, row.away));
            OfficerSaving.requireRights(by, OfficerSaving.grantsOf(em, row.deputy));
            Instant now = schema.now();
            if (!row.endsAt.isAfter(now) || !row.beginsAt.isBefore(row.endsAt)) {
                throw new PlatformException(Problem.conflict("it is over since " + row.endsAt));
            }
            row.end(now);
            diary.log(em, by, Diary.Action.STAND_IN_ENDED, row.away, row.deputy);
            return id;
        });
    }

    @Override
    public Page<StandIn> list(AreaCode area, String cursor, int size) {
        List<String> after = Cursor.read(cursor, 2);
        Codes codes = Codes.in(area);
        int limit = Page.size(size);
        Instant now = schema.now();
        return schema.read(em -> {
            TypedQuery<StandInRow> query = em.createQuery(
                    "SELECT s FROM StandInRow s WHERE s.endsAt > :now AND s.beginsAt < s.endsAt"
                            + " AND s.away IN (SELECT g.officer FROM GrantRow g WHERE g.area BETWEEN :first AND :last)"
                            + (cursor == null ? "" : " AND s.endsAt >= :end AND (s.endsAt > :end OR s.id > :id)")
                            + " ORDER BY s.endsAt, s.id",
                    StandInRow.class);
            query.setParameter("now", now);
            query.setParameter("first", codes.first()).setParameter("last", codes.last());
            if (cursor != null) {
                query.setParameter("end", Cursor.instant(after.get(0))).setParameter("id", after.get(1));
            }
            List<StandIn> found = named(em, query.setMaxResults(limit + 1).getResultList());
            return Cursor.page(found, limit, standIn -> List.of(standIn.until().toString(), standIn.id()));
        });
    }

    private static List<StandIn> named(EntityManager em, List<StandInRow> rows) {
        Map<String, String> names = new HashMap<>();
        for (List<StandInRow> some : Chunks.of(rows)) {
            List<String> ids = some.stream()
                    .flatMap(row -> Stream.of(row.away, row.deputy))
                    .toList();
            em.createQuery("SELECT o FROM OfficerRow o WHERE o.id IN :ids", OfficerRow.class)
                    .setParameter("ids", ids)
                    .getResultList()
                    .forEach(officer -> names.put(officer.id, officer.name));
        }
        return rows.stream()
                .map(row -> new StandIn(
                        row.id,
                        row.away,
                        names.get(row.away),
                        row.deputy,
                        names.get(row.deputy),
                        row.beginsAt,
                        row.endsAt))
                .toList();
    }
}
