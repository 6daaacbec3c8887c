// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.linli.kernel.calendar.Deadline;
import org.linli.kernel.calendar.DeadlineRule;
import org.linli.petition.DeadlineReview.Outcome;
import org.linli.petition.internal.ClockRow;
import org.linli.petition.internal.OwnClock;
import org.linli.petition.internal.PublicWords;
import org.linli.petition.internal.WorkOrderRow;
import org.linli.petition.internal.review.ReviewLines.Line;

/** An order whose clocks a review changes: what it is now, and what comes of each line. */
final class ReviewedOrder {
    private static final int LONGEST_NOTE = 1900;

    final WorkOrderRow row;
    final int parts;
    /** Its petition's version as it was read. */
    final long seen;
    /** The version of its step, when it gets one. */
    long version;

    /** Whether a named clock that had run out has time again. */
    boolean relieved;

    final List<ClockRow> clocks = new ArrayList<>();
    final List<Past> pasts = new ArrayList<>();
    final List<Line> marked = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private String publicWords;

    ReviewedOrder(WorkOrderRow row, long seen, int parts) {
        this.row = row;
        this.seen = seen;
        this.parts = parts;
    }

    /** What a clock said before. */
    record Past(String clock, String deadline) {}

    /** By what is computed again. */
    record Basis(DeadlineMemo memo, Map<Integer, DeadlineRule> rules, Instant now) {}

    /** Changes the clocks of the lines, or notes why not. */
    void change(List<Line> lines, Basis basis) {
        for (Line line : lines) {
            boolean own = line.clock().equals(line.order());
            ClockRow named = own ? null : named(line.clock());
            Deadline before = deadline(line.clock());
            String refused = refused(line, before);
            if (refused != null) {
                marked.add(marked(line, Outcome.LEFT_OUT, line.newDue(), refused));
                continue;
            }
            DeadlineRule rule =
                    line.rule() == null ? before.rule() : basis.rules().get(line.rule());
            Deadline after = basis.memo().of(rule, before.start(), before.pauses());
            if (!ReviewLines.differ(before, after) && before.rule().equals(after.rule())) {
                String why = after.paused() ? "时钟暂停中，恢复时按新的计算" : "已按新的计算";
                marked.add(marked(line, Outcome.LEFT_OUT, line.newDue(), why));
            } else {
                change(line, named, after, basis.now());
                tell(line.name(), line.why(), before, after);
                boolean asProposed =
                        Objects.equals(before.due(), line.oldDue()) && Objects.equals(after.due(), line.newDue());
                if (!asProposed) {
                    marked.add(marked(line, Outcome.RECOMPUTED, after.due(), "期间有变更，已重新计算"));
                }
            }
        }
        OwnClock.arm(row);
    }

    boolean hasPast(String clock) {
        return pasts.stream().anyMatch(past -> past.clock().equals(clock));
    }

    boolean changed() {
        return !pasts.isEmpty();
    }

    /** Why the clock stays, for staff. */
    private static String refused(Line line, Deadline before) {
        if (before == null) {
            return "已办结或时钟已停止";
        }
        boolean moved = !Objects.equals(before.due(), line.oldDue());
        return line.rule() != null && moved ? "期间时限已另行变更" : null;
    }

    private void change(Line line, ClockRow named, Deadline after, Instant now) {
        pasts.add(new Past(line.clock(), named == null ? row.deadline : named.deadline));
        if (named == null) {
            OwnClock.move(row, after, now);
        } else {
            boolean over = named.overdueAt != null;
            named.move(after, now);
            relieved |= over && named.overdueAt == null;
        }
    }

    /**
     * Notes that a clock says another end.
     *
     * @param clock the words for a named one; null for the order's own deadline
     * @param why may be null
     */
    void tell(String clock, String why, Deadline before, Deadline after) {
        String what = clock == null ? "办理时限" : "时钟“" + clock + "”";
        boolean moved = !Objects.equals(before.due(), after.due());
        String from = moved && before.due() != null ? "由" + PublicWords.moment(before.due()) : "";
        String to = after.due() == null ? "待恢复后确定" : (moved ? "调整为" : "仍为") + PublicWords.moment(after.due());
        notes.add(what + from + to + (why == null || why.isEmpty() ? "" : "（" + why + "）"));
        boolean seen = moved || before.provisional() != after.provisional();
        if (clock == null && seen && after.due() != null) {
            publicWords = "办理时限" + from + to + (after.provisional() ? "（节假日安排未公布，日期可能调整）" : "");
        }
    }

    /** Notes what else came of it. */
    void tell(String words) {
        notes.add(words);
    }

    /** For staff. */
    String note(String title) {
        String note = notes.isEmpty() ? title : title + "：" + String.join("；", notes);
        return note.length() > LONGEST_NOTE ? note.substring(0, LONGEST_NOTE) + "…" : note;
    }

    /** For the petitioner; null when nothing of theirs moved. */
    String publicWords(String ground) {
        return publicWords == null ? null : ground + "，" + publicWords;
    }

    /** What the clock says while it runs; null when it does not. */
    Deadline deadline(String clock) {
        if (row.open == 0) {
            return null;
        }
        ClockRow named = named(clock);
        return clock.equals(row.id) ? own() : named == null ? null : named.deadline();
    }

    /** The name of a named clock; null for the order's own deadline. */
    String name(String clock) {
        ClockRow named = named(clock);
        return named == null ? null : named.name;
    }

    private Deadline own() {
        return row.deadlineEndedAt != null ? null : OwnClock.of(row);
    }

    private ClockRow named(String id) {
        return clocks.stream()
                .filter(clock -> clock.id.equals(id) && clock.endedAt == null)
                .findFirst()
                .orElse(null);
    }

    static Line marked(Line line, Outcome outcome, Instant due, String reason) {
        return new Line(
                line.order(),
                line.clock(),
                line.name(),
                line.area(),
                line.oldDue(),
                due,
                line.rule(),
                line.why(),
                outcome,
                reason);
    }
}
