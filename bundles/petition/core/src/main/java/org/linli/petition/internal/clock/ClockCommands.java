// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.clock;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.linli.kernel.support.Input;
import org.linli.petition.ClockStart;
import org.linli.petition.Command;
import org.linli.petition.StepKind;
import org.linli.petition.WorkOrder;
import org.linli.petition.internal.ClockRow;
import org.linli.petition.internal.ClockWords;
import org.linli.petition.internal.NamedClocks;
import org.linli.petition.internal.OrderCommands;
import org.linli.petition.internal.OrderCommands.Act;
import org.linli.petition.internal.OrderCommands.Change;
import org.linli.petition.internal.OrderCommands.Told;
import org.linli.petition.internal.PlainStep;
import org.linli.petition.internal.PublicWords;
import org.linli.petition.internal.WorkOrderRow;

/** Starts named clocks. */
public final class ClockCommands {
    private static final int MOST = 50;
    private static final int LONGEST_WORDS = 100;
    private static final int LONGEST_NOTE = 500;
    /** Kept by the platform itself. */
    private static final Set<String> RESERVED = Set.of(NamedClocks.SUSPENSION);

    private final OrderCommands commands;

    public ClockCommands(OrderCommands commands) {
        this.commands = commands;
    }

    public WorkOrder start(Command command, List<ClockStart> clocks) {
        Input input = new Input();
        input.that(!clocks.isEmpty() && clocks.size() <= MOST, "clocks", "are none or too many", "1 to " + MOST);
        clocks.forEach(clock -> check(input, clock));
        input.check();
        return commands.run(command, new Act(StepKind.SET_DEADLINE, clocks, new Starting(clocks)));
    }

    private static void check(Input input, ClockStart clock) {
        boolean named = clock.name() != null && clock.name().matches("[a-z0-9-]{1,20}");
        input.that(named && !RESERVED.contains(clock.name()), "name", "is no name of a clock", "small letters and -")
                .required("deadline", clock.deadline())
                .text("words", clock.words(), 0, LONGEST_WORDS);
    }

    /** Starts them all. */
    private record Starting(List<ClockStart> clocks) implements Change {
        @Override
        public Told apply(EntityManager manager, WorkOrderRow order, Instant now) {
            String started = clocks.stream()
                    .map(clock -> NamedClocks.start(manager, order, clock, now))
                    .map(Starting::say)
                    .collect(Collectors.joining("；", "开始计时：", ""));
            String note = started.length() <= LONGEST_NOTE ? started : started.substring(0, LONGEST_NOTE);
            return PlainStep.told(order, StepKind.SET_DEADLINE, new PlainStep.Words(note, null));
        }

        private static String say(ClockRow row) {
            String words = ClockWords.of(row.name, row.words);
            return row.dueAt == null ? words + "，暂停中" : words + "，请于" + PublicWords.moment(row.dueAt) + "前";
        }
    }
}
