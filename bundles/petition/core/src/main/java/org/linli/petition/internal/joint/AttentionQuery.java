// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.joint;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.linli.kernel.AreaCode;
import org.linli.kernel.AreaLevel;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.support.Codes;
import org.linli.kernel.support.Cursor;
import org.linli.kernel.support.data.Instants;
import org.linli.petition.Attention;
import org.linli.petition.Attention.Kind;
import org.linli.petition.internal.OrderViews;
import org.linli.petition.internal.Scope;

/**
 * One statement for one kind. What the clock tells is a range of the index of an area's open orders; what lies
 * undispatched is in the short index of that; everything else has rows of its own. Each is read in the order of its index
 * and no further than the page goes.
 *
 * @param kind which
 * @param sql everything but what is selected and how much
 * @param order by what it is sorted
 * @param values what is to be bound
 */
record AttentionQuery(Kind kind, String sql, String order, List<Object> values) {
    /** Who asks for what, when. */
    record Asked(AreaCode area, Set<String> who, Instant now, Instant soon) {
        /** The same of an area in it. */
        Asked in(AreaCode part) {
            return new Asked(part, who, now, soon);
        }
    }

    static AttentionQuery of(Kind kind, Asked asked, List<String> from) {
        return switch (kind) {
            case OVERDUE -> byClock(kind, asked, Long.MIN_VALUE, asked.now(), from);
            case DUE_SOON -> byClock(kind, asked, asked.now().toEpochMilli(), asked.soon(), from);
            case UNNAMED -> undispatched(asked, from);
            case SENT_BACK, UNANSWERED, HELP_ASKED, SUPERVISED, STEP_OVERDUE, MORE_TIME -> marked(kind, asked, from);
        };
    }

    private static AttentionQuery byClock(Kind kind, Asked asked, long after, Instant until, List<String> from) {
        Scope scope = Scope.of(asked.area());
        Writing sql = new Writing(" FROM work_order o WHERE o." + scope.column() + " = ? AND o.is_open = 1"
                + " AND o.list_rank > ? AND o.list_rank <= ? AND o.due_at IS NOT NULL"
                + " AND o.deadline_ended_at IS NULL AND o.state <> 'SUSPENDED'");
        sql.bind(scope.value(), after, until.toEpochMilli()).within("o.area", scope.part());
        if (from != null) {
            long rank = number(from.get(0));
            sql.and("o.list_rank >= ? AND (o.list_rank > ? OR o.id > ?)", rank, rank, from.get(1));
        }
        sql.seenBy(asked.who());
        return new AttentionQuery(kind, sql.text(), "o.list_rank, o.id", sql.values());
    }

    private static AttentionQuery undispatched(Asked asked, List<String> from) {
        Scope scope = Scope.of(asked.area());
        Writing sql = new Writing(" FROM work_order o --DERBY-PROPERTIES index=work_order_undispatched\n"
                + " WHERE o.undispatched_since <= ? AND o.dispatch_by <= ? AND o." + scope.column()
                + " = ? AND o.is_open = 1");
        sql.bind(asked.now(), asked.now(), scope.value()).within("o.area", scope.part());
        after(sql, "o.undispatched_since", "o.id", from);
        sql.seenBy(asked.who());
        return new AttentionQuery(Kind.UNNAMED, sql.text(), "o.undispatched_since, o.id", sql.values());
    }

    private static AttentionQuery marked(Kind kind, Asked asked, List<String> from) {
        boolean district = asked.area().level() == AreaLevel.DISTRICT;
        AreaLevel level = district ? AreaLevel.DISTRICT : AreaLevel.SUBDISTRICT;
        Writing sql = new Writing(" FROM attention a JOIN work_order o ON o.id = a.order_id WHERE a."
                + (district ? "in_district" : "in_subdistrict") + " = ? AND a.reason = ? AND o.is_open = 1");
        sql.bind(asked.area().at(level).orElseThrow().value(), kind.name());
        boolean part = asked.area().level().compareTo(level) > 0;
        sql.within("a.in_area", part ? asked.area() : null);
        after(sql, "a.since", "a.order_id", from);
        sql.seenBy(asked.who());
        return new AttentionQuery(kind, sql.text(), "a.since, a.order_id", sql.values());
    }

    private static void after(Writing sql, String since, String id, List<String> from) {
        if (from != null) {
            Instant moment = Cursor.instant(from.get(0));
            sql.and(since + " >= ? AND (" + since + " > ? OR " + id + " > ?)", moment, moment, from.get(1));
        }
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException wrong) {
            throw new PlatformException(
                    Problem.invalid("cursor", "is none of ours", "the `next` of the page before, or nothing"), wrong);
        }
    }

    String page(int rows) {
        String since = order.startsWith("o.list_rank") ? "o.due_at" : order.substring(0, order.indexOf(','));
        return "SELECT o." + OrderViews.SUMMARY_COLUMNS.replace(", ", ", o.") + ", " + since + " AS attention_since"
                + sql + " ORDER BY " + order + " FETCH FIRST " + rows + " ROWS ONLY";
    }

    String count(int most) {
        return "SELECT COUNT(*) FROM (SELECT o.id" + sql + " FETCH FIRST " + most + " ROWS ONLY) bounded";
    }

    void bind(PreparedStatement statement) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            if (value instanceof Instant moment) {
                Instants.set(statement, i + 1, moment);
            } else {
                statement.setObject(i + 1, value);
            }
        }
    }

    /** What the page goes on behind. */
    String cursor(Attention line) {
        boolean ranked = order.startsWith("o.list_rank");
        return ranked
                ? String.valueOf(line.since().toEpochMilli())
                : line.since().toString();
    }

    /** A statement while it is written. */
    private static final class Writing {
        private final StringBuilder text;
        private final List<Object> values = new ArrayList<>();

        private Writing(String begin) {
            this.text = new StringBuilder(begin);
        }

        private Writing bind(Object... more) {
            values.addAll(List.of(more));
            return this;
        }

        private Writing and(String condition, Object... more) {
            text.append(" AND ").append(condition);
            return bind(more);
        }

        private void within(String column, AreaCode part) {
            if (part != null) {
                Codes codes = Codes.in(part);
                and(column + " BETWEEN ? AND ?", codes.first(), codes.last());
            }
        }

        /** Not what one of these must not see. */
        private void seenBy(Set<String> who) {
            for (String id : who) {
                and("(o.barred IS NULL OR o.barred NOT LIKE ?)", "% " + id + " %");
            }
        }

        private String text() {
            return text.toString();
        }

        private List<Object> values() {
            return values;
        }
    }
}
