// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.handling;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.linli.kernel.AreaCode;
import org.linli.kernel.AreaLevel;
import org.linli.kernel.Page;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.calendar.Deadline;
import org.linli.kernel.calendar.DeadlineRule;
import org.linli.kernel.calendar.Deadlines;
import org.linli.kernel.calendar.Limit;
import org.linli.kernel.security.Actor;
import org.linli.kernel.support.Input;
import org.linli.organization.Handler;
import org.linli.organization.Unit;
import org.linli.petition.ClaimCall;
import org.linli.petition.ClockStart;
import org.linli.petition.Command;
import org.linli.petition.Participant.Part;
import org.linli.petition.Participant.State;
import org.linli.petition.PooledOrder;
import org.linli.petition.StepKind;
import org.linli.petition.WorkOrder;
import org.linli.petition.internal.Listed;
import org.linli.petition.internal.NamedClocks;
import org.linli.petition.internal.Neighbours;
import org.linli.petition.internal.OpenPool;
import org.linli.petition.internal.OrderCommands;
import org.linli.petition.internal.OrderCommands.Act;
import org.linli.petition.internal.OrderCommands.Change;
import org.linli.petition.internal.OrderReads;
import org.linli.petition.internal.ParticipantRow;
import org.linli.petition.internal.Participants;
import org.linli.petition.internal.PetitionSchema;
import org.linli.petition.internal.PetitionSettings;
import org.linli.petition.internal.PlainStep;
import org.linli.petition.internal.PoolRow;
import org.linli.petition.internal.PublicWords;
import org.linli.petition.internal.Rights;
import org.linli.petition.internal.WorkOrderRow;

/** Opens orders to claims, and takes claims. */
final class Claims {
    private static final int LONGEST_WORDS = 500;
    private static final int MOST_UNITS = 20;
    private static final int MOST_HOURS = 80;

    private final PetitionSchema schema;
    private final PoolList list;
    private final OrderCommands commands;
    private final Neighbours neighbours;
    private final OrderReads reads;
    private final DispatchClock clock;
    private final HandlingRules rules;

    Claims(PetitionSchema schema, PetitionSettings settings, OrderCommands commands, Around around) {
        this.schema = schema;
        this.list = new PoolList(schema, settings);
        this.commands = commands;
        this.neighbours = around.neighbours();
        this.reads = around.reads();
        this.clock = around.clock();
        this.rules = around.rules();
    }

    /** What it asks. */
    record Around(Neighbours neighbours, OrderReads reads, DispatchClock clock, HandlingRules rules) {}

    WorkOrder open(Command command, ClaimCall call) {
        OrderCommands.requireSigned(command.by());
        new Input().required("call", call).check();
        Integer hours = call.workingHours();
        new Input()
                .text("reason", call.reason(), 0, LONGEST_WORDS)
                .that(
                        hours == null || hours >= 1 && hours <= MOST_HOURS,
                        "workingHours",
                        "was " + hours,
                        "1 to " + MOST_HOURS)
                .that(call.units().size() <= MOST_UNITS, "units", "are too many", "at most " + MOST_UNITS)
                .check();
        List<Unit> units = call.units().stream().distinct().map(this::known).toList();
        WorkOrder order = reads.find(command.order(), command.by());
        AtDesk desk = AtDesk.gather(neighbours, clock, order);
        Deadline until = until(hours == null ? rules.in(order.area()).claimHours() : hours);
        return commands.run(command, new Act(StepKind.OPEN_TO_CLAIMS, call, opened(call, units, desk, until)));
    }

    private static Change opened(ClaimCall call, List<Unit> units, AtDesk desk, Deadline until) {
        List<String> ids = units.stream().map(Unit::id).toList();
        return (manager, order, now) -> {
            desk.take(order);
            // the clock of the claims stands for it
            order.dispatchBy = null;
            ids.forEach(unit -> Rights.requireNotBarred(order, unit));
            Set<StepKind> ends = Set.of(StepKind.DISPATCH);
            NamedClocks.start(manager, order, new ClockStart(NamedClocks.CLAIM, "", until, ends), now);
            OpenPool.lay(manager, order, until.due(), ids);
            String whom = units.isEmpty()
                    ? "开放给各单位认领"
                    : "开放给" + String.join("、", units.stream().map(Unit::name).toList()) + "认领";
            String note =
                    whom + "，至" + PublicWords.moment(until.due()) + (call.reason() == null ? "" : "；" + call.reason());
            return PlainStep.told(
                    order,
                    StepKind.OPEN_TO_CLAIMS,
                    new PlainStep.Words(note, PublicWords.pooled()),
                    ids.toArray(String[]::new));
        };
    }

    private Deadline until(int hours) {
        DeadlineRule rule = new DeadlineRule(NamedClocks.CLAIM, 1, Limit.workingHours(hours), null);
        return Deadlines.compute(neighbours.calendars().current(), rule, schema.now(), List.of());
    }

    private Unit known(String id) {
        try {
            return neighbours.units().find(id);
        } catch (PlatformException unknown) {
            if (!unknown.problem().type().equals(Problem.NOT_FOUND)) {
                throw unknown;
            }
            throw new PlatformException(Problem.invalid("units", "there is no unit " + id, "ids of units"), unknown);
        }
    }

    WorkOrder claim(Command command, String asked, String words) {
        OrderCommands.requireSigned(command.by());
        new Input().text("words", words, 0, LONGEST_WORDS).check();
        Unit unit = known(unitOf(command.by(), asked));
        Handler handler = new Handler(Handler.Kind.UNIT, unit.id(), unit.name());
        Change change = (manager, order, now) -> {
            requireOpen(OpenPool.of(manager, order), order, unit, now);
            requireFirst(Participants.of(manager, order), unit);
            Participants.ask(
                    manager,
                    order,
                    new Participants.Asked(
                            handler, Part.CLAIM, State.ASKED, command.by().displayName(), words, now));
            String note = unit.name() + "认领" + (words == null || words.isBlank() ? "" : "：" + words);
            return PlainStep.told(order, StepKind.CLAIM, new PlainStep.Words(note, null), unit.id());
        };
        return commands.run(command, new Act(StepKind.CLAIM, List.of(unit.id(), String.valueOf(words)), change));
    }

    private static String unitOf(Actor by, String asked) {
        if (asked != null && !by.units().contains(asked)) {
            throw new PlatformException(Problem.forbidden("a claim is for people of the unit"));
        }
        if (asked == null && by.units().size() != 1) {
            throw new PlatformException(
                    Problem.invalid("unit", "is missing", "the id of one of the units you belong to"));
        }
        return asked != null ? asked : by.units().iterator().next();
    }

    private static void requireOpen(PoolRow row, WorkOrderRow order, Unit unit, Instant now) {
        if (row == null || !now.isBefore(row.until)) {
            throw new PlatformException(Problem.conflict("the time to claim it is over"));
        }
        boolean theirs = row.units == null
                ? unit.area().contains(order.areaCode()) || order.areaCode().contains(unit.area())
                : Listed.has(row.units, unit.id());
        if (!theirs) {
            throw new PlatformException(Problem.forbidden(unit.name() + " is none of the units it is open to"));
        }
    }

    private static void requireFirst(List<ParticipantRow> rows, Unit unit) {
        boolean claimed = rows.stream()
                .anyMatch(row -> row.part == Part.CLAIM && row.state == State.ASKED && row.whoId.equals(unit.id()));
        if (claimed) {
            throw new PlatformException(Problem.conflict(unit.name() + " claims it already"));
        }
    }

    Page<PooledOrder> pool(String cursor, int size, Actor by) {
        OrderCommands.requireSigned(by);
        List<PoolList.Of> units = new ArrayList<>();
        for (String id : by.units().stream().sorted().limit(MOST_UNITS).toList()) {
            AreaCode area = known(id).area();
            units.add(new PoolList.Of(id, area.at(AreaLevel.DISTRICT).orElseThrow(), area));
        }
        return units.isEmpty() ? new Page<>(List.of(), null) : list.page(units, cursor, size, by);
    }
}
