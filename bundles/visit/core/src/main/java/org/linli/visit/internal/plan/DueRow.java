// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.plan;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.linli.kernel.AreaCode;
import org.linli.kernel.GeoPoint;
import org.linli.visit.PlanGoer;
import org.linli.visit.PlanGroup;
import org.linli.visit.PlanSubject;

/** A row of what is due. */
record DueRow(
        String id,
        String ruleIndex,
        PlanGroup group,
        PlanSubject kind,
        String subject,
        String door,
        String household,
        String dwelling,
        String words,
        PlanGoer goes,
        boolean sensitive,
        Frequency every,
        LocalDate since,
        LocalDate last,
        LocalDate due,
        LocalDate postponedTo,
        AreaCode area,
        GeoPoint point,
        long version) {
    static final String COLUMNS = "id, rule_index, rule_group, subject_kind, subject, door, household, dwelling, words,"
            + " goes, sensitive, every_days, monthly, since_on, last_on, due_on, postponed_to, area, longitude_e6,"
            + " latitude_e6, version";
    private static final double MILLION = 1_000_000.0;

    static DueRow of(ResultSet row) throws SQLException {
        return new DueRow(
                row.getString("id"),
                row.getString("rule_index"),
                PlanGroup.valueOf(row.getString("rule_group")),
                PlanSubject.valueOf(row.getString("subject_kind")),
                row.getString("subject"),
                row.getString("door"),
                row.getString("household"),
                row.getString("dwelling"),
                row.getString("words"),
                PlanGoer.valueOf(row.getString("goes")),
                row.getInt("sensitive") == 1,
                new Frequency(row.getInt("every_days"), row.getInt("monthly") == 1),
                day(row, "since_on"),
                day(row, "last_on"),
                day(row, "due_on"),
                day(row, "postponed_to"),
                AreaCode.of(row.getString("area")),
                point(row),
                row.getLong("version"));
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        Date day = row.getDate(column);
        return day == null ? null : day.toLocalDate();
    }

    private static GeoPoint point(ResultSet row) throws SQLException {
        int longitude = row.getInt("longitude_e6");
        return row.wasNull() ? null : new GeoPoint(longitude / MILLION, row.getInt("latitude_e6") / MILLION);
    }

    static Long millionths(GeoPoint point, boolean longitude) {
        return point == null
                ? null
                : Long.valueOf(Math.round((longitude ? point.longitude() : point.latitude()) * MILLION));
    }

    /** A row for what a rule asks for the first time, or the same row as the rule asks it now. */
    static DueRow asked(String id, String ruleIndex, DueRow before, Meant meant, LocalDate visited, LocalDate today) {
        LocalDate since = before == null ? today : before.since;
        LocalDate last = before == null ? visited : before.last;
        LocalDate due = meant.every().after(last == null ? since : last);
        LocalDate postponed = before == null ? null : before.postponedTo;
        if (before != null && !before.every.equals(meant.every()) && due.isBefore(today)) {
            due = today; // more is needed than before: nobody was late so far
        } else if (before != null && before.every.equals(meant.every())) {
            due = before.due;
        }
        return new DueRow(
                id,
                ruleIndex,
                meant.rule().group(),
                meant.kind(),
                meant.subject(),
                meant.door(),
                meant.household(),
                meant.dwelling(),
                meant.words(),
                meant.rule().goes(),
                meant.sensitive(),
                meant.every(),
                since,
                last,
                due,
                due.equals(postponed) ? postponed : null,
                meant.area(),
                meant.point(),
                before == null ? 1 : before.version);
    }

    /** The row after a visit on a day; itself when somebody was there later. */
    DueRow visited(LocalDate day) {
        if (last != null && !last.isBefore(day)) {
            return this;
        }
        return found(day);
    }

    /** The row after somebody looked at the place on a day. */
    DueRow found(LocalDate day) {
        return with(day, every.after(day), null, version + 1);
    }

    /** The row put off to a day. */
    DueRow postponed(LocalDate to) {
        return with(last, to, to, version + 1);
    }

    /** The same but for the version. */
    boolean says(DueRow other) {
        return other.at(version).equals(this);
    }

    /** The next version. */
    DueRow next() {
        return at(version + 1);
    }

    private DueRow at(long newVersion) {
        return with(last, due, postponedTo, newVersion);
    }

    private DueRow with(LocalDate newLast, LocalDate newDue, LocalDate newPostponed, long newVersion) {
        return new DueRow(
                id,
                ruleIndex,
                group,
                kind,
                subject,
                door,
                household,
                dwelling,
                words,
                goes,
                sensitive,
                every,
                since,
                newLast,
                newDue,
                newPostponed,
                area,
                point,
                newVersion);
    }
}
