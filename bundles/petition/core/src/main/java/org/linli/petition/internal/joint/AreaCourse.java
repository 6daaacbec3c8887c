// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.joint;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.linli.kernel.AreaCode;
import org.linli.kernel.AreaLevel;
import org.linli.kernel.security.Actor;
import org.linli.kernel.support.Codes;
import org.linli.kernel.support.Input;
import org.linli.kernel.support.data.Instants;
import org.linli.petition.Rating.Grade;
import org.linli.petition.internal.Neighbours;
import org.linli.petition.internal.OrderCommands;
import org.linli.petition.internal.PetitionSchema;
import org.linli.petition.internal.Scope;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What came in and what was ended in an area, week by week, and how it was rated lately. */
@Component(service = AreaCourse.class)
public final class AreaCourse {
    static final int MOST_WEEKS = 26;

    /** How long ago counts as lately. */
    private static final int DAYS = 30;

    /** How many of the newest are looked at for their rating. */
    private static final int LOOKED = 500;

    /** Answered by {@code work_order_of_type} alone. */
    private static final String FILED = "SELECT COUNT(DISTINCT petition_id) FROM work_order"
            + " WHERE district = ? AND filed_at >= ? AND filed_at < ? AND area BETWEEN ? AND ?";

    private final PetitionSchema schema;
    private final Neighbours neighbours;

    @Activate
    public AreaCourse(@Reference PetitionSchema schema, @Reference Neighbours neighbours) {
        this.schema = schema;
        this.neighbours = neighbours;
    }

    /**
     * The course.
     *
     * @param weeks seven days each, the oldest first; the last one ends today
     * @param outcomes of the last 30 days
     */
    public record Course(AreaCode area, List<Week> weeks, Outcomes outcomes) {}

    /**
     * Seven days.
     *
     * @param filed petitions that were filed
     * @param ended orders that were closed, declined or merged
     */
    public record Week(LocalDate from, LocalDate to, long filed, long ended) {}

    /**
     * What came out lately.
     *
     * @param ended orders that were closed, declined or merged within 30 days
     * @param looked of how many of these, the newest, the ratings are counted; at most 500
     */
    public record Outcomes(long ended, int looked, int good, int medium, int bad) {}

    /**
     * The course up to today.
     *
     * @throws org.linli.kernel.PlatformException forbidden; invalid
     */
    public Course course(AreaCode area, int weeks, Actor by) {
        OrderCommands.requireSigned(by);
        new Input()
                .required("area", area)
                .that(weeks >= 1 && weeks <= MOST_WEEKS, "weeks", "is " + weeks, "1 to " + MOST_WEEKS)
                .check();
        by.require(area, AreaCounts.COUNTING);
        ZoneId zone = neighbours.calendars().current().zone();
        Instant now = schema.now();
        LocalDate first = LocalDate.ofInstant(now, zone).minusDays(7L * weeks - 1);
        return schema.schema().jdbc(connection -> {
            List<Week> counted = new ArrayList<>();
            for (int i = 0; i < weeks; i++) {
                LocalDate from = first.plusDays(7L * i);
                Instant begin = from.atStartOfDay(zone).toInstant();
                Instant end = from.plusDays(7).atStartOfDay(zone).toInstant();
                long filed = filed(connection, area, begin, end);
                counted.add(new Week(from, from.plusDays(6), filed, ended(connection, area, begin, end)));
            }
            return new Course(area, counted, outcomes(connection, area, now));
        });
    }

    private static long filed(Connection connection, AreaCode area, Instant begin, Instant end) throws SQLException {
        Codes codes = Codes.in(area);
        try (PreparedStatement select = connection.prepareStatement(FILED)) {
            select.setString(1, area.at(AreaLevel.DISTRICT).orElseThrow().value());
            Instants.set(select, 2, begin);
            Instants.set(select, 3, end);
            select.setString(4, codes.first());
            select.setString(5, codes.last());
            return one(select);
        }
    }

    /** Closed orders are ranked by minus the millisecond of their end: a range of the area's index. */
    private static long ended(Connection connection, AreaCode area, Instant begin, Instant end) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT COUNT(*)" + closed(area))) {
            bind(select, area, begin, end);
            return one(select);
        }
    }

    private static Outcomes outcomes(Connection connection, AreaCode area, Instant now) throws SQLException {
        Instant begin = now.minus(DAYS, ChronoUnit.DAYS);
        Instant end = now.plusMillis(1);
        Map<Grade, Integer> grades = new EnumMap<>(Grade.class);
        int looked = 0;
        String newest = "SELECT o.rating_grade" + closed(area) + " ORDER BY o.list_rank, o.id FETCH FIRST " + LOOKED
                + " ROWS ONLY";
        try (PreparedStatement select = connection.prepareStatement(newest)) {
            bind(select, area, begin, end);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    looked++;
                    String grade = row.getString(1);
                    if (grade != null) {
                        grades.merge(Grade.valueOf(grade), 1, Integer::sum);
                    }
                }
            }
        }
        return new Outcomes(
                ended(connection, area, begin, end),
                looked,
                grades.getOrDefault(Grade.GOOD, 0),
                grades.getOrDefault(Grade.MEDIUM, 0),
                grades.getOrDefault(Grade.BAD, 0));
    }

    private static String closed(AreaCode area) {
        Scope scope = Scope.of(area);
        return " FROM work_order o WHERE o." + scope.column() + " = ? AND o.is_open = 0"
                + " AND o.list_rank > ? AND o.list_rank <= ?"
                + (scope.part() == null ? "" : " AND o.area BETWEEN ? AND ?");
    }

    private static void bind(PreparedStatement select, AreaCode area, Instant begin, Instant end) throws SQLException {
        Scope scope = Scope.of(area);
        select.setString(1, scope.value());
        select.setLong(2, -end.toEpochMilli());
        select.setLong(3, -begin.toEpochMilli());
        if (scope.part() != null) {
            select.setString(4, scope.part().value());
            select.setString(5, scope.lastOfPart());
        }
    }

    private static long one(PreparedStatement select) throws SQLException {
        try (ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
