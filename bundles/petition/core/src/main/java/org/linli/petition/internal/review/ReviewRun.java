// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.review;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linli.kernel.calendar.CalendarYear;
import org.linli.kernel.calendar.WorkCalendar;
import org.linli.kernel.calendar.WorkCalendars;
import org.linli.kernel.support.Ids;
import org.linli.petition.DeadlineReview.Kind;
import org.linli.petition.DeadlineReview.State;
import org.linli.petition.DeadlineReviews.Opening;
import org.linli.petition.internal.PetitionFeed;
import org.linli.petition.internal.PetitionSchema;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The work on reviews that waits for nobody: notices a changed calendar, compares, applies what was approved. */
public final class ReviewRun {
    private static final Logger LOG = LoggerFactory.getLogger(ReviewRun.class);

    private final String holder = Ids.next();
    private final PetitionSchema schema;
    private final WorkCalendars calendars;
    private final ReviewComparing comparing;
    private final ReviewApplying applying;

    public ReviewRun(PetitionSchema schema, PetitionFeed feed, WorkCalendars calendars) {
        this.schema = schema;
        this.calendars = calendars;
        this.comparing = new ReviewComparing(schema, calendars);
        this.applying = new ReviewApplying(schema, feed);
    }

    /** Does what there is to do now. */
    void run(BooleanSupplier goesOn) {
        WorkCalendar calendar = calendars.current();
        notice(calendar);
        for (ReviewRow review : in(State.COMPARING)) {
            boolean mine = review.view().kind() == Kind.CALENDAR
                    && review.view().source().equals(calendar.version())
                    && goesOn.getAsBoolean()
                    && claim(review);
            if (mine) {
                comparing.run(again(review), calendar, goesOn);
                LOG.info(
                        "Deadlines were compared with calendar {}: {}",
                        calendar.version(),
                        again(review).view());
            }
        }
        for (ReviewRow review : in(State.APPLYING)) {
            if (goesOn.getAsBoolean() && claim(review)) {
                applying.run(again(review), calendar, goesOn);
                LOG.info("A review of deadlines was applied: {}", again(review).view());
            }
        }
    }

    private List<ReviewRow> in(State state) {
        return schema.schema().jdbc(connection -> ReviewTable.in(connection, state));
    }

    private boolean claim(ReviewRow review) {
        return schema.schema().jdbc(connection -> ReviewTable.claim(connection, review.id(), holder, schema.now()));
    }

    private ReviewRow again(ReviewRow review) {
        return schema.schema()
                .jdbc(connection -> ReviewTable.find(connection, review.id()).orElseThrow());
    }

    /** Another calendar than the one by which open deadlines were last compared: they are compared anew. */
    private void notice(WorkCalendar calendar) {
        String seen = schema.schema().jdbc(ReviewRun::seen);
        if (calendar.version().equals(seen)) {
            return;
        }
        Optional<WorkCalendar> before = seen == null || seen.isEmpty() ? Optional.empty() : calendars.version(seen);
        String title = before.map(old -> title(old, calendar)).orElse("按现行工作日历核对时限");
        schema.schema().jdbc(connection -> {
            if (see(connection, seen, calendar.version())) {
                supersede(connection);
                Opening opening = new Opening(calendar.version(), null, title, null, null);
                ReviewTable.open(connection, Kind.CALENDAR, opening, schema.now());
            }
            return null;
        });
    }

    private static String seen(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT version FROM calendar_seen WHERE id = 1");
                ResultSet row = select.executeQuery()) {
            return row.next() ? row.getString(1) : null;
        }
    }

    /** Whether there is something to compare, and nobody else has begun. */
    private static boolean see(Connection connection, String before, String now) throws SQLException {
        if (before == null) {
            try (PreparedStatement insert =
                    connection.prepareStatement("INSERT INTO calendar_seen (id, version) VALUES (1, ?)")) {
                insert.setString(1, now);
                insert.executeUpdate();
            }
            try (PreparedStatement any =
                            connection.prepareStatement("SELECT id FROM work_order FETCH FIRST 1 ROWS ONLY");
                    ResultSet row = any.executeQuery()) {
                return row.next();
            }
        }
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE calendar_seen SET version = ? WHERE id = 1 AND version = ?")) {
            update.setString(1, now);
            update.setString(2, before);
            return update.executeUpdate() == 1;
        }
    }

    private void supersede(Connection connection) throws SQLException {
        for (State state : State.values()) {
            if (state.isOpen()) {
                for (ReviewRow open : ReviewTable.in(connection, state)) {
                    if (open.view().kind() == Kind.CALENDAR) {
                        ReviewTable.turn(connection, open.id(), state, State.SUPERSEDED, schema.now());
                    }
                }
            }
        }
    }

    /** What changed, in Chinese. */
    static String title(WorkCalendar old, WorkCalendar now) {
        List<Integer> before = old.years().stream().map(CalendarYear::year).toList();
        String added = years(now, year -> !before.contains(year.year()));
        String changed =
                years(now, year -> before.contains(year.year()) && !old.years().contains(year));
        String hours = old.hours().equals(now.hours()) ? "" : "工作时间变更";
        String all = Stream.of(
                        added.isEmpty() ? "" : "新增" + added + "放假安排",
                        changed.isEmpty() ? "" : changed + "放假安排变更",
                        hours)
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("，"));
        return "工作日历更新" + (all.isEmpty() ? "" : "：" + all);
    }

    private static String years(WorkCalendar calendar, java.util.function.Predicate<CalendarYear> which) {
        return calendar.years().stream()
                .filter(which)
                .map(year -> year.year() + "年")
                .collect(Collectors.joining("、"));
    }
}
