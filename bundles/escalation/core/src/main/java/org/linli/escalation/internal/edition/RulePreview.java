// SPDX-License-Identifier: Apache-2.0
package org.linli.escalation.internal.edition;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.linli.escalation.internal.judge.Case;
import org.linli.escalation.internal.policy.LevelName;
import org.linli.escalation.internal.policy.PolicyWords;
import org.linli.escalation.internal.policy.Rules;
import org.linli.escalation.spi.OrderFacts;
import org.linli.kernel.AreaCode;
import org.linli.kernel.calendar.Deadline;
import org.linli.kernel.calendar.DeadlineRule;
import org.linli.kernel.calendar.Deadlines;
import org.linli.kernel.calendar.WorkCalendar;
import org.linli.petition.Edition;
import org.linli.petition.Urgency;
import org.linli.petition.WorkOrder;

/** What other rules would say of an open order: pure. */
final class RulePreview {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy年M月d日HH:mm");

    private final Rules now;
    private final Rules draft;
    private final WorkCalendar calendar;

    RulePreview(Rules now, Rules draft, WorkCalendar calendar) {
        this.now = now;
        this.draft = draft;
        this.calendar = calendar;
    }

    List<Edition.Line> of(WorkOrder order) {
        List<Edition.Line> lines = new ArrayList<>();
        OrderFacts facts = Case.facts(order, order.urgency());
        OrderFacts fresh = Case.facts(order, null);
        line(lines, order, "紧急程度（新件）", urgency(now.urgency(fresh)), urgency(draft.urgency(fresh)));
        deadline(lines, order, facts);
        line(lines, order, "上报去向", next(now.next(facts)), next(draft.next(facts)));
        line(lines, order, "超期督办", area(now.supervisor(facts)), area(draft.supervisor(facts)));
        return lines;
    }

    private void deadline(List<Edition.Line> lines, WorkOrder order, OrderFacts facts) {
        Deadline before = order.deadline();
        if (before == null) {
            line(lines, order, "办理时限", limit(now.deadline(facts)), limit(draft.deadline(facts)));
            return;
        }
        DeadlineRule rule = draft.deadline(facts);
        boolean same = rule.limit().equals(before.rule().limit())
                && Objects.equals(rule.warning(), before.rule().warning());
        if (!same) {
            Deadline after = Deadlines.compute(calendar, rule, before.start(), before.pauses());
            line(lines, order, "办理时限", limit(before.rule()) + due(before), limit(rule) + due(after));
        }
    }

    private static void line(List<Edition.Line> lines, WorkOrder order, String what, String before, String after) {
        if (!before.equals(after)) {
            lines.add(new Edition.Line(order.id(), order.number(), what, before, after));
        }
    }

    private static String limit(DeadlineRule rule) {
        return PolicyWords.limit(rule.limit());
    }

    private static String due(Deadline deadline) {
        Instant due = deadline.due();
        return due == null ? "，已挂起" : "，" + MINUTE.format(due.atZone(WorkCalendar.CHINA)) + "到期";
    }

    static String urgency(Urgency urgency) {
        return switch (urgency) {
            case URGENT -> "紧急";
            case GENERAL -> "一般";
            case COMPLEX -> "复杂";
        };
    }

    private static String next(Optional<AreaCode> next) {
        return next.map(RulePreview::area).orElse("区县统筹");
    }

    private static String area(AreaCode area) {
        return LevelName.say(area.level()) + " " + area;
    }
}
