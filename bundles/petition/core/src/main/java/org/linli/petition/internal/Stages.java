// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.linli.petition.Stage;
import org.linli.petition.Stage.Name;

/** The five steps, found in a timeline whatever the rules of its area: a pure function. */
public final class Stages {
    private Stages() {}

    /** @param steps the timeline, oldest first */
    public static List<Stage> of(List<StepRow> steps) {
        Map<Name, Instant> reached = new EnumMap<>(Name.class);
        steps.forEach(step -> take(reached, step));
        return Stream.of(Name.values())
                .map(name -> new Stage(name, reached.get(name)))
                .toList();
    }

    private static void take(Map<Name, Instant> reached, StepRow step) {
        switch (step.kind) {
            case FILE, SPLIT_OFF -> reached.putIfAbsent(Name.DISCOVER, step.at);
            case ACCEPT -> reached.putIfAbsent(Name.ACCEPT, step.at);
            case DISPATCH, REASSIGN -> handed(reached, step);
            case CLOSE, CLOSE_MERGED -> {
                // what was solved on the spot was accepted and given to whoever solved it
                handed(reached, step);
                reached.putIfAbsent(Name.CLOSE, step.at);
            }
            case DECLINE -> reached.putIfAbsent(Name.CLOSE, step.at);
            case RATE, FOLLOW_UP -> reached.putIfAbsent(Name.EVALUATE, step.at);
            case REOPEN -> {
                List.of(Name.DISPATCH, Name.CLOSE, Name.EVALUATE).forEach(reached::remove);
                handed(reached, step);
            }
            default -> {
                // happens within one of the five
            }
        }
    }

    private static void handed(Map<Name, Instant> reached, StepRow step) {
        reached.putIfAbsent(Name.ACCEPT, step.at);
        reached.putIfAbsent(Name.DISPATCH, step.at);
    }
}
