// SPDX-License-Identifier: Apache-2.0
package org.linli.demo.internal.district;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.linli.demo.internal.district.Flow.Step;
import org.linli.demo.internal.district.Flow.Verb;
import org.linli.kernel.AreaCode;
import org.linli.kernel.AreaLevel;
import org.linli.kernel.calendar.WorkCalendar;
import org.linli.kernel.security.Actor;
import org.linli.kernel.time.PlatformClock;
import org.linli.organization.Handler;
import org.linli.petition.ClaimCall;
import org.linli.petition.Closing;
import org.linli.petition.Command;
import org.linli.petition.Dispatch;
import org.linli.petition.FollowUp;
import org.linli.petition.OutsideCall;
import org.linli.petition.Rating;
import org.linli.petition.Resolution;
import org.linli.petition.Suspensions;
import org.linli.petition.Whistles;
import org.linli.petition.WorkOrder;
import org.linli.petition.WorkOrderState;

/** Takes the steps of a matter, each by who would take it. */
final class Acting {
    /** The platform itself, which may see every order. */
    private static final Actor SYSTEM = Actor.system("demo");

    private static final int PROMISED_DAYS = 30;
    private static final int TRIES = 300;
    private static final Duration AWHILE = Duration.ofMinutes(5);
    private static final Duration MOMENT = Duration.ofMillis(30);

    private final Gates gates;
    private final District district;
    private final Part part;
    private final Crew crew;

    Acting(Gates gates, District district, Part part, Crew crew) {
        this.gates = gates;
        this.district = district;
        this.part = part;
        this.crew = crew;
    }

    /** Takes a step of what was filed. */
    void take(Step step, Matter matter, Asking.Asked asked) {
        String order = asked.order();
        String words = matter.words(step.words());
        if (step.verb() != Verb.CLAIM && step.verb() != Verb.HAND) {
            outOfThePool(order, matter);
        }
        switch (step.verb()) {
            case ACK -> gates.workOrders.acknowledge(byHandler(order));
            case NOTE -> gates.workOrders.note(byHandler(order), words, words);
            case ESCALATE -> gates.workOrders.escalate(byHandler(order), words);
            case SUSPEND -> gates.suspensions.suspend(
                    byHandler(order), new Suspensions.Suspension(Suspensions.Kind.PETITIONER, words, null));
            case RESUME -> gates.suspensions.resume(byHandler(order), words);
            case SUPERVISE -> gates.supervisions.supervise(by(order, desk(district.code())), words);
            case ANSWER -> gates.supervisions.answer(byHandler(order), null, words);
            case REPLY -> gates.workOrders.reply(byHandler(order), words);
            case PROMISE -> gates.outcomes.reply(byHandler(order), words, promised());
            case CLOSE -> gates.outcomes.close(
                    byHandler(order), new Closing(Resolution.SOLVED, words, null, List.of()));
            case EXPLAIN -> gates.outcomes.close(
                    byHandler(order), new Closing(Resolution.EXPLAINED, null, words, List.of()));
            case RATE -> {
                rate(words, asked);
                reopened(order, words);
            }
            case FOLLOW -> {
                follow(words, order, matter);
                reopened(order, words);
            }
            default -> together(step, matter, order, words);
        }
        settled(order);
    }

    private void together(Step step, Matter matter, String order, String words) {
        List<String> units = matter.line().listed(3);
        switch (step.verb()) {
            case HAND -> hand(order, matter, words);
            case WHISTLE -> gates.whistles.whistle(
                    byHandler(order), new Whistles.Whistle(ids(units), words, "请到现场一起处理"));
            case JOIN -> units.forEach(unit -> gates.whistles.joinIn(by(order, member(unit)), words));
            case CALL -> gates.participations.callOutside(
                    byHandler(order),
                    new OutsideCall.Draft(part.made("outside." + matter.line().part(6)), words, null));
            case CAME -> came(order, words);
            case BACK -> gates.assignments.sendBack(byHandler(order), words);
            case POOL -> gates.assignments.openToClaims(
                    by(order, desk(street(matter))), new ClaimCall(ids(units), 8, words));
            case CLAIM -> gates.assignments.claim(
                    by(order, member(units.get(0))), part.made("unit." + units.get(0)), words);
            default -> throw new IllegalArgumentException("nobody takes the step " + step.verb());
        }
    }

    /** Waits while the order waits for a rule, at most some seconds. */
    WorkOrder settled(String order) {
        gates.rules.await(part.going());
        WorkOrder now = gates.workOrders.find(order, SYSTEM);
        for (int tries = 0; tries < TRIES && isWaiting(now); tries++) {
            part.going().pause(MOMENT);
            now = gates.workOrders.find(order, SYSTEM);
        }
        return now;
    }

    private static boolean isWaiting(WorkOrder order) {
        return order.state() == WorkOrderState.FILED || order.state() == WorkOrderState.ESCALATED;
    }

    /** Where a rule put it up for claims, the unit of the line claims it, or else the community, and it is given to them. */
    private void outOfThePool(String order, Matter matter) {
        if (stateOf(order) != WorkOrderState.POOLED) {
            return;
        }
        if (matter.line().listed(3).isEmpty()) {
            AreaCode community = matter.grid().at(AreaLevel.COMMUNITY).orElseThrow();
            Handler desk = gates.staffing.handlerOf(community).orElseThrow();
            gates.assignments.claim(by(order, crew.of(desk.id())), desk.id(), "在本社区办理");
            gates.workOrders.dispatch(
                    by(order, desk(district.code())), new Dispatch(desk, community, null, null, "由认领单位办理"));
        } else {
            String key = matter.line().listed(3).get(0);
            gates.assignments.claim(by(order, member(key)), part.made("unit." + key), "属于我单位职责");
            hand(order, matter, "由认领单位办理");
        }
        settled(order);
    }

    private void hand(String order, Matter matter, String words) {
        String key = matter.line().listed(3).get(0);
        AreaCode level = district.sheet().lines("unit").stream()
                .filter(line -> line.key().equals(key))
                .map(line -> AreaCode.of(line.part(2)))
                .findFirst()
                .orElseThrow();
        String unit = part.made("unit." + key);
        Handler handler =
                new Handler(Handler.Kind.UNIT, unit, gates.units.find(unit).name());
        Dispatch dispatch = new Dispatch(handler, level, null, null, words);
        WorkOrderState state = stateOf(order);
        AreaCode decides = state == WorkOrderState.POOLED ? district.code() : street(matter);
        Command command = by(order, desk(decides));
        if (state == WorkOrderState.DISPATCHED || state == WorkOrderState.IN_PROGRESS) {
            gates.assignments.reassign(command, dispatch);
        } else {
            gates.workOrders.dispatch(command, dispatch);
        }
    }

    private void came(String order, String words) {
        Command command = byHandler(order);
        OutsideCall call =
                gates.participations.of(order, command.by()).outsideCalls().get(0);
        Instant since = PlatformClock.get().instant().minus(AWHILE);
        OutsideCall.Result result = new OutsideCall.Result(since, words, words);
        gates.participations.outsideResult(command, call.id(), result);
    }

    private void rate(String words, Asking.Asked asked) {
        String[] parts = words.split(" ", 2);
        Rating.Grade grade = Rating.Grade.valueOf(parts[0].toUpperCase(Locale.ROOT));
        Rating rating = new Rating(grade, parts.length > 1 ? parts[1] : null);
        gates.petitions.rate(asked.receipt().number(), asked.receipt().secret(), rating);
    }

    /** A rule may open again what somebody is not content with: waits a moment for that. */
    private void reopened(String order, String words) {
        if (!words.startsWith("bad") && !words.startsWith("dissatisfied")) {
            return;
        }
        for (int tries = 0; tries < TRIES / 6 && isClosed(order); tries++) {
            part.going().pause(MOMENT);
        }
    }

    private boolean isClosed(String order) {
        return stateOf(order) == WorkOrderState.CLOSED;
    }

    private WorkOrderState stateOf(String order) {
        return gates.workOrders.find(order, SYSTEM).state();
    }

    private void follow(String words, String order, Matter matter) {
        String[] parts = words.split(" ", 2);
        FollowUp.Result result = FollowUp.Result.valueOf(parts[0].toUpperCase(Locale.ROOT));
        FollowUp followUp = new FollowUp(FollowUp.Way.PHONE, result, parts.length > 1 ? parts[1] : null, null);
        gates.outcomes.followUp(by(order, desk(street(matter))), followUp);
    }

    private static LocalDate promised() {
        LocalDate day = LocalDate.ofInstant(PlatformClock.get().instant(), WorkCalendar.CHINA)
                .plusDays(PROMISED_DAYS);
        return day.getDayOfWeek().getValue() > DayOfWeek.FRIDAY.getValue() ? day.plusDays(2) : day;
    }

    private List<String> ids(List<String> units) {
        return units.stream().map(unit -> part.made("unit." + unit)).toList();
    }

    private Actor member(String unit) {
        return crew.officer(part.made("member." + unit));
    }

    private Actor desk(AreaCode area) {
        return crew.officer(part.made("desk." + area));
    }

    private static AreaCode street(Matter matter) {
        return matter.grid().at(AreaLevel.SUBDISTRICT).orElseThrow();
    }

    private Command byHandler(String order) {
        Handler handler = gates.workOrders.find(order, SYSTEM).handler();
        return by(order, crew.acting(handler).orElseThrow());
    }

    private static Command by(String order, Actor actor) {
        return new Command(order, null, null, actor);
    }
}
