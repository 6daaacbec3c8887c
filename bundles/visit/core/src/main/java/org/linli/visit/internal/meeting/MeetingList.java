// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import javax.persistence.TypedQuery;
import org.linli.kernel.AreaCode;
import org.linli.kernel.AreaLevel;
import org.linli.kernel.Page;
import org.linli.kernel.support.Cursor;
import org.linli.visit.internal.VisitSchema;

/** Lists meetings, the latest first, by the index that begins with the area. */
final class MeetingList {
    private MeetingList() {}

    /**
     * @param month the first day of the month; null for all
     * @param since none that began before; null for all
     */
    static Page<MeetingRow> page(
            VisitSchema schema, AreaCode area, LocalDate month, Instant since, String cursor, int size) {
        int most = Page.size(size) + 1;
        List<MeetingRow> found = schema.read(em -> {
            String text = "SELECT m FROM MeetingRow m WHERE m." + column(area) + " = :within"
                    + (area.level() == AreaLevel.GRID ? " AND m.area = :area" : "")
                    + (month == null ? "" : " AND m.month = :month")
                    + (since == null ? "" : " AND m.startsAt >= :since")
                    + (cursor == null ? "" : " AND (m.startsAt < :at OR m.startsAt = :at AND m.id < :id)")
                    + " ORDER BY m.startsAt DESC, m.id DESC";
            TypedQuery<MeetingRow> query =
                    em.createQuery(text, MeetingRow.class).setParameter("within", within(area));
            bind(query, area, month, since, cursor);
            return query.setMaxResults(most).getResultList();
        });
        return Cursor.page(found, size, row -> List.of(row.startsAt.toString(), row.id));
    }

    private static void bind(
            TypedQuery<MeetingRow> query, AreaCode area, LocalDate month, Instant since, String cursor) {
        if (area.level() == AreaLevel.GRID) {
            query.setParameter("area", area.value());
        }
        if (month != null) {
            query.setParameter("month", month);
        }
        if (since != null) {
            query.setParameter("since", since);
        }
        if (cursor != null) {
            List<String> after = Cursor.read(cursor, 2);
            query.setParameter("at", Cursor.instant(after.get(0))).setParameter("id", after.get(1));
        }
    }

    private static String column(AreaCode area) {
        return switch (area.level()) {
            case DISTRICT -> "district";
            case SUBDISTRICT -> "subdistrict";
            case COMMUNITY, GRID -> "community";
        };
    }

    private static String within(AreaCode area) {
        return area.level() == AreaLevel.GRID
                ? area.at(AreaLevel.COMMUNITY).orElseThrow().value()
                : area.value();
    }
}
