// SPDX-License-Identifier: Apache-2.0
package org.linli.escalation.internal.replay;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.escalation.internal.judge.Case;
import org.linli.escalation.internal.judge.Decision;
import org.linli.escalation.internal.judge.Judge;
import org.linli.escalation.internal.judge.Seat;
import org.linli.escalation.internal.judge.Trigger;
import org.linli.escalation.internal.policy.LevelName;
import org.linli.escalation.internal.policy.PolicyWords;
import org.linli.escalation.internal.policy.Rules;
import org.linli.escalation.internal.replay.Replays.Difference;
import org.linli.kernel.AreaCode;
import org.linli.kernel.calendar.Deadline;
import org.linli.kernel.calendar.WorkCalendar;
import org.linli.kernel.calendar.WorkCalendars;
import org.linli.petition.Dispatch;
import org.linli.petition.PastDecisions.Past;
import org.linli.petition.StepKind;
import org.linli.petition.Urgency;
import org.linli.petition.WorkOrder;

/**
 * One past decision taken again by the {@link Judge}, with the facts, the seat and the calendar of then. Who sat where is no
 * rule: a seat above the one that the ladder names stays where the timeline says that nobody sat there.
 */
final class Redecision {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy年M月d日HH:mm");
    /** What the judge writes where the seat that the rule names was empty. */
    private static final String EMPTY_SEAT = "暂无负责人";

    private final Rules rules;
    private final WorkCalendars calendars;
    private final Map<String, WorkCalendar> known = new HashMap<>();

    Redecision(Rules rules, WorkCalendars calendars) {
        this.rules = rules;
        this.calendars = calendars;
    }

    List<Difference> differences(Past past) {
        if (past.step().kind() == StepKind.RATE) {
            return rated(past);
        }
        Optional<Trigger> trigger = trigger(past);
        List<Difference> differences = new ArrayList<>();
        if (trigger.isPresent()) {
            Case judged = new Case(past.before(), trigger.get(), rules);
            level(past, judged, differences);
            clock(past, judged, differences);
        }
        return differences;
    }

    /** A rating that reopened, or did not. */
    private List<Difference> rated(Past past) {
        WorkOrder order = past.before();
        if (order.rating() == null) {
            return List.of();
        }
        boolean reopens =
                rules.reopens(Case.facts(order, order.urgency()), order.rating().grade());
        return reopens == past.reopened()
                ? List.of()
                : List.of(difference(past, "评价后", reopens(past.reopened()), reopens(reopens)));
    }

    private static String reopens(boolean yes) {
        return yes ? "重办" : "不重办";
    }

    /** Why it was judged; empty for what no trigger of today leads to. */
    private static Optional<Trigger> trigger(Past past) {
        return switch (past.step().kind()) {
            case DISPATCH -> switch (past.before().state()) {
                case FILED -> Optional.of(Trigger.FILED);
                case ESCALATED -> Optional.of(Trigger.ESCALATED);
                default -> Optional.empty();
            };
            case SET_DEADLINE -> Optional.of(past.after() == StepKind.REOPEN ? Trigger.REOPENED : Trigger.UNCLOCKED);
            case REOPEN -> past.before().rating() == null ? Optional.empty() : Optional.of(Trigger.RATED);
            default -> Optional.empty();
        };
    }

    private void level(Past past, Case judged, List<Difference> differences) {
        if (judged.trigger() != Trigger.ESCALATED) {
            return;
        }
        List<AreaCode> asked = Judge.whoToAsk(judged);
        boolean emptySeat =
                past.step().note() != null && past.step().note().contains(EMPTY_SEAT) && asked.contains(past.level());
        if (!asked.isEmpty() && !asked.get(0).equals(past.level()) && !emptySeat) {
            differences.add(difference(past, "上报去向", area(past.level()), area(asked.get(0))));
        }
    }

    private void clock(Past past, Case judged, List<Difference> differences) {
        Deadline then = past.deadline();
        if (then == null) {
            return;
        }
        Seat seat = new Seat(past.level(), past.before().handler());
        // a clock that was set by hand, or runs on, is none of the rule's
        Decision decision = Judge.decide(judged, Optional.of(seat), calendar(then), then.start());
        Dispatch now = dispatch(decision);
        if (now == null) {
            if (decision instanceof Decision.Nothing && judged.trigger() == Trigger.RATED) {
                differences.add(difference(past, "评价后", reopens(true), reopens(false)));
            }
            return;
        }
        Urgency urgency = now.urgency();
        if (urgency != null && past.urgency() != null && urgency != past.urgency()) {
            differences.add(difference(past, "紧急程度", urgency(past.urgency()), urgency(urgency)));
        }
        Deadline deadline = now.deadline();
        if (deadline != null && !deadline.rule().limit().equals(then.rule().limit())) {
            differences.add(difference(past, "办理时限", deadline(then), deadline(deadline)));
        }
    }

    private static Dispatch dispatch(Decision decision) {
        if (decision instanceof Decision.Hand hand) {
            return hand.dispatch();
        }
        if (decision instanceof Decision.SetClock set) {
            return set.clock();
        }
        return decision instanceof Decision.Reopen reopen ? reopen.dispatch() : null;
    }

    private WorkCalendar calendar(Deadline then) {
        return known.computeIfAbsent(
                then.calendarVersion(), version -> calendars.version(version).orElseGet(calendars::current));
    }

    private static Difference difference(Past past, String what, String then, String now) {
        return new Difference(
                past.before().id(),
                past.before().number(),
                past.step().version(),
                past.step().at(),
                what,
                then,
                now);
    }

    private static String urgency(Urgency urgency) {
        return switch (urgency) {
            case URGENT -> "紧急";
            case GENERAL -> "一般";
            case COMPLEX -> "复杂";
        };
    }

    private static String area(AreaCode area) {
        return LevelName.say(area.level()) + " " + area;
    }

    private static String deadline(Deadline deadline) {
        Instant due = deadline.due();
        String until = due == null ? "" : "，" + MINUTE.format(due.atZone(WorkCalendar.CHINA)) + "到期";
        return PolicyWords.limit(deadline.rule().limit()) + until;
    }
}
