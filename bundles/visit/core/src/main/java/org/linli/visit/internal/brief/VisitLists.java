// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.brief;

import java.time.LocalDate;
import java.util.List;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.linli.kernel.AreaCode;
import org.linli.kernel.AreaLevel;
import org.linli.kernel.Page;
import org.linli.kernel.security.Actor;
import org.linli.kernel.support.Cursor;
import org.linli.kernel.support.Input;
import org.linli.visit.Visit;
import org.linli.visit.VisitState;
import org.linli.visit.internal.VisitSchema;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Lists of visits, each by an index; nothing of what was learnt is in them. */
@Component(service = VisitLists.class)
public final class VisitLists {
    /** After every day that a visit can have. */
    private static final String LAST_DAY = "9999-12-31";

    private static final String AFTER_ALL = "~";

    private final VisitSchema schema;

    @Activate
    public VisitLists(@Reference VisitSchema schema) {
        this.schema = schema;
    }

    /** As {@link org.linli.visit.Visits#list}. */
    public Page<Visit> in(AreaCode area, VisitState state, String cursor, int size, Actor by) {
        new Input()
                .required("state", state)
                .that(area.level() != AreaLevel.DISTRICT, "area", "is a district", "a subdistrict or smaller")
                .check();
        by.require(area, VisitRights.LISTING);
        List<String> after = Cursor.read(cursor, 2);
        List<VisitRows.Found> found = schema.read(em -> VisitRows.with(
                em, query(em, area, state, after).setMaxResults(size + 1).getResultList()));
        return Cursor.page(found, size, visit -> List.of(visit.row().day.toString(), visit.row().id))
                .map(VisitRows.Found::view);
    }

    private static TypedQuery<VisitRow> query(EntityManager em, AreaCode area, VisitState state, List<String> after) {
        String column = area.level() == AreaLevel.SUBDISTRICT ? "subdistrict" : "community";
        boolean grid = area.level() == AreaLevel.GRID;
        TypedQuery<VisitRow> query = em.createQuery(
                "SELECT v FROM VisitRow v WHERE v." + column + " = :part AND v.state = :state"
                        + (grid ? " AND v.area = :grid" : "")
                        + " AND v.day <= :day AND (v.day < :day OR v.id < :id) ORDER BY v.day DESC, v.id DESC",
                VisitRow.class);
        AreaCode part = grid ? area.at(AreaLevel.COMMUNITY).orElseThrow() : area;
        query.setParameter("part", part.value()).setParameter("state", state);
        if (grid) {
            query.setParameter("grid", area.value());
        }
        boolean first = after.get(0).isEmpty();
        return query.setParameter("day", day(first ? LAST_DAY : after.get(0)))
                .setParameter("id", first ? AFTER_ALL : after.get(1));
    }

    /** As {@link org.linli.visit.Visits#mine}. */
    public Page<Visit> mine(String cursor, int size, Actor by) {
        VisitRights.requireSigned(by);
        List<String> after = Cursor.read(cursor, 2);
        LocalDate from = after.get(0).isEmpty() ? LocalDate.EPOCH : day(after.get(0));
        List<VisitRows.Found> found = schema.read(em -> VisitRows.with(
                em,
                em.createQuery(
                                "SELECT v FROM VisitorRow w, VisitRow v WHERE w.officer = :officer AND w.open = 1"
                                        + " AND w.day >= :day AND (w.day > :day OR w.visit > :id) AND v.id = w.visit"
                                        + " ORDER BY w.day, w.visit",
                                VisitRow.class)
                        .setParameter("officer", by.id())
                        .setParameter("day", from)
                        .setParameter("id", after.get(1))
                        .setMaxResults(size + 1)
                        .getResultList()));
        return Cursor.page(found, size, visit -> List.of(visit.row().day.toString(), visit.row().id))
                .map(VisitRows.Found::view);
    }

    private static LocalDate day(String text) {
        return LocalDate.ofInstant(Cursor.instant(text + "T00:00:00Z"), java.time.ZoneOffset.UTC);
    }
}
