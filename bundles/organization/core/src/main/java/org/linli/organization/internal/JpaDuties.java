// SPDX-License-Identifier: Apache-2.0
package org.linli.organization.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.linli.kernel.AreaCode;
import org.linli.kernel.Page;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.calendar.WorkCalendar;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Role;
import org.linli.kernel.support.Chunks;
import org.linli.kernel.support.Codes;
import org.linli.kernel.support.Cursor;
import org.linli.kernel.support.data.Once;
import org.linli.organization.Duties;
import org.linli.organization.Duty;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The duty rosters in the database. */
@Component(service = {Duties.class, JpaDuties.class})
public final class JpaDuties implements Duties {
    private final OrganizationSchema schema;
    private final Diary diary;
    private final Once once;

    @Activate
    public JpaDuties(@Reference OrganizationSchema schema, @Reference Diary diary) {
        this.schema = schema;
        this.diary = diary;
        this.once = new Once(schema.clock());
    }

    @Override
    public Duty plan(Duty duty, Actor by) {
        return plan(duty, by, null);
    }

    /** As {@link #plan(Duty, Actor)}; with a key, the same request again does nothing more. */
    public Duty plan(Duty duty, Actor by, String idempotencyKey) {
        Instant now = schema.now();
        String id = schema.write(
                em -> once.only(em, by, idempotencyKey, duty, () -> new DutyPlanning(duty, now).write(em, diary, by)));
        return schema.read(em -> named(em, List.of(known(em, id))).get(0));
    }

    @Override
    public void cancel(String id, Actor by) {
        schema.write(em -> {
            DutyRow row = known(em, id);
            by.require(AreaCode.of(row.area), Role.ADMINISTRATOR, Role.SYSTEM);
            Instant now = schema.now();
            if (!row.endsAt.isAfter(now)) {
                throw new PlatformException(Problem.conflict("the duty is over since " + row.endsAt));
            }
            diary.log(em, by, Diary.Action.DUTY_CANCELLED, row.officer, DutyPlanning.detail(row));
            end(em, row, now);
            return id;
        });
    }

    private static DutyRow known(EntityManager em, String id) {
        DutyRow row = em.find(DutyRow.class, id);
        if (row == null) {
            throw new PlatformException(Problem.notFound("duty", id));
        }
        return row;
    }

    /** Ends a duty now; one that has not begun was none. */
    static void end(EntityManager em, DutyRow row, Instant now) {
        if (row.beginsAt.isBefore(now)) {
            row.endsAt = now;
        } else {
            em.remove(row);
        }
    }

    @Override
    public Page<Duty> on(AreaCode area, String unit, LocalDate day, String cursor, int size) {
        List<String> after = Cursor.read(cursor, 2);
        Codes codes = Codes.in(area);
        int limit = Page.size(size);
        LocalDate asked = day == null ? LocalDate.ofInstant(schema.now(), WorkCalendar.CHINA) : day;
        Instant begin = asked.atStartOfDay(WorkCalendar.CHINA).toInstant();
        Instant end = asked.plusDays(1).atStartOfDay(WorkCalendar.CHINA).toInstant();
        return schema.read(em -> {
            TypedQuery<DutyRow> query = em.createQuery(
                    "SELECT d FROM DutyRow d WHERE d.beginsAt > :earliest AND d.beginsAt < :end AND d.endsAt > :begin"
                            + " AND d.area BETWEEN :first AND :last"
                            + (unit == null ? "" : " AND d.post = :unit")
                            + (cursor == null ? "" : " AND d.beginsAt >= :at AND (d.beginsAt > :at OR d.id > :id)")
                            + " ORDER BY d.beginsAt, d.id",
                    DutyRow.class);
            query.setParameter("earliest", begin.minus(LONGEST));
            query.setParameter("begin", begin).setParameter("end", end);
            query.setParameter("first", codes.first()).setParameter("last", codes.last());
            if (unit != null) {
                query.setParameter("unit", unit);
            }
            if (cursor != null) {
                query.setParameter("at", Cursor.instant(after.get(0))).setParameter("id", after.get(1));
            }
            List<Duty> found = named(em, query.setMaxResults(limit + 1).getResultList());
            return Cursor.page(found, limit, duty -> List.of(duty.from().toString(), duty.id()));
        });
    }

    @Override
    public List<Duty> of(AreaCode area, Instant at) {
        return ofPost(area.value(), at);
    }

    @Override
    public List<Duty> of(String unit, Instant at) {
        return ofPost(unit, at);
    }

    private List<Duty> ofPost(String post, Instant asked) {
        Instant at = asked == null ? schema.now() : asked;
        return schema.read(em -> named(
                em,
                em.createQuery(
                                "SELECT d FROM DutyRow d WHERE d.post = :post AND d.endsAt > :at AND d.beginsAt <= :at"
                                        + " ORDER BY d.rank",
                                DutyRow.class)
                        .setParameter("post", post)
                        .setParameter("at", at)
                        .getResultList()));
    }

    private static List<Duty> named(EntityManager em, List<DutyRow> rows) {
        Map<String, OfficerRow> officers = new HashMap<>();
        for (List<DutyRow> some : Chunks.of(rows)) {
            em.createQuery("SELECT o FROM OfficerRow o WHERE o.id IN :ids", OfficerRow.class)
                    .setParameter("ids", some.stream().map(row -> row.officer).toList())
                    .getResultList()
                    .forEach(officer -> officers.put(officer.id, officer));
        }
        return rows.stream().map(row -> duty(row, officers.get(row.officer))).toList();
    }

    private static Duty duty(DutyRow row, OfficerRow officer) {
        return new Duty(
                row.id,
                AreaCode.of(row.area),
                row.unit,
                row.rank,
                row.officer,
                officer.name,
                row.phone == null ? officer.phone : row.phone,
                row.beginsAt,
                row.endsAt);
    }
}
