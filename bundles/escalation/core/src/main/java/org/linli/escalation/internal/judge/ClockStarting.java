// SPDX-License-Identifier: Apache-2.0
package org.linli.escalation.internal.judge;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.linli.escalation.internal.policy.Rules;
import org.linli.escalation.spi.ClockRule;
import org.linli.kernel.AreaCode;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.calendar.Deadlines;
import org.linli.kernel.calendar.WorkCalendar;
import org.linli.kernel.feed.FeedEvent;
import org.linli.kernel.support.Json;
import org.linli.petition.ClockStart;
import org.linli.petition.Command;
import org.linli.petition.StepKind;
import org.linli.petition.WorkOrder;

/** Starts the named clocks that the area's rule has for a step, from the moment of the step. */
public final class ClockStarting {
    /** A clock whose step is about units runs for each of them. */
    public static final Set<StepKind> ABOUT_UNITS =
            Set.of(StepKind.WHISTLE, StepKind.ADD_SUPPORT, StepKind.FORM_GROUP, StepKind.COORDINATE);

    private static final Map<String, StepKind> STEPS = Map.ofEntries(
            Map.entry("PetitionFiled", StepKind.FILE),
            Map.entry("WorkOrderDispatched", StepKind.DISPATCH),
            Map.entry("WorkOrderAcknowledged", StepKind.ACKNOWLEDGE),
            Map.entry("EscalationRequested", StepKind.ESCALATE),
            Map.entry("WorkOrderReplied", StepKind.REPLY),
            Map.entry("WorkNoted", StepKind.NOTE),
            Map.entry("WorkOrderReopened", StepKind.REOPEN),
            Map.entry("HandlerReminded", StepKind.REMIND),
            Map.entry("WorkOrderOverdue", StepKind.OVERDUE));

    private static final String OTHER = "StepTaken";
    /** The same event is also the cause of what is decided of the handler. */
    private static final String CAUSE = "/clocks";

    private final Judging judging;
    private final Rules rules;
    private final Upstream upstream;

    ClockStarting(Judging judging, Rules rules, Upstream upstream) {
        this.judging = judging;
        this.rules = rules;
        this.upstream = upstream;
    }

    /** What all events of orders tell. */
    private record Happened(String order, String area, String step, List<String> units) {}

    /** How many clocks were started. */
    int on(FeedEvent event) {
        if (!STEPS.containsKey(event.type()) && !event.type().equals(OTHER)) {
            return 0;
        }
        Happened happened = Json.read(event.body(), Happened.class);
        Optional<StepKind> kind = kind(event, happened);
        if (kind.isEmpty() || !rules.starts(new AreaCode(happened.area())).contains(kind.get())) {
            return 0;
        }
        return judging.order(happened.order())
                .filter(order -> order.state().isOpen())
                .map(order -> start(order, event, kind.get(), happened))
                .orElse(0);
    }

    private static Optional<StepKind> kind(FeedEvent event, Happened happened) {
        if (!event.type().equals(OTHER)) {
            return Optional.of(STEPS.get(event.type()));
        }
        return EnumSet.allOf(StepKind.class).stream()
                .filter(kind -> kind.name().equals(happened.step()))
                .findFirst();
    }

    private int start(WorkOrder order, FeedEvent event, StepKind kind, Happened happened) {
        boolean aboutUnits = ABOUT_UNITS.contains(kind) && happened.units() != null;
        List<String> subjects = aboutUnits ? happened.units() : List.of("");
        WorkCalendar calendar = upstream.calendars().current();
        List<ClockStart> starts = new ArrayList<>();
        for (ClockRule rule : rules.clocks(Case.facts(order, order.urgency()))) {
            if (rule.starts().contains(kind) && liesAt(rule, order)) {
                subjects.forEach(subject -> starts.add(start(rule, subject, event, calendar)));
            }
        }
        if (starts.isEmpty()) {
            return 0;
        }
        try {
            Command command = new Command(order.id(), null, event.id() + CAUSE, Judging.SYSTEM);
            upstream.workOrders().startClock(command, starts.toArray(ClockStart[]::new));
            return starts.size();
        } catch (PlatformException failed) {
            if (failed.problem().type().equals(Problem.ILLEGAL_STEP)) {
                return 0; // it was closed meanwhile: nothing is to be done in time any more
            }
            throw failed;
        }
    }

    private boolean liesAt(ClockRule rule, WorkOrder order) {
        return rule.at() == null
                || order.area()
                        .at(rule.at())
                        .flatMap(upstream.staffing()::handlerOf)
                        .filter(desk -> desk.id().equals(order.handler().id()))
                        .isPresent();
    }

    private static ClockStart start(ClockRule rule, String subject, FeedEvent event, WorkCalendar calendar) {
        return new ClockStart(
                rule.name(),
                subject,
                Deadlines.compute(calendar, rule.rule(), event.at(), List.of()),
                rule.ends().steps(),
                rule.ends().all(),
                rule.words(),
                event.version());
    }
}
