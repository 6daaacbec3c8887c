// SPDX-License-Identifier: Apache-2.0
package org.linli.organization.testing;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** What something was at each moment. */
final class Past<T> {
    private final Clock clock;
    private final TreeMap<Instant, T> states = new TreeMap<>();

    Past(Clock clock) {
        this.clock = clock;
    }

    /** So it is from now on. */
    void keep(T state) {
        states.put(clock.instant(), state);
    }

    Instant now() {
        return clock.instant();
    }

    /** What it was then. */
    Optional<T> at(Instant moment) {
        return Optional.ofNullable(states.floorEntry(moment)).map(Map.Entry::getValue);
    }

    /** Since when a part of it had been what it was then. */
    Instant since(Instant moment, Function<T, ?> part) {
        Object then = part.apply(at(moment).orElseThrow());
        Instant since = moment;
        for (Map.Entry<Instant, T> state :
                states.headMap(moment, true).descendingMap().entrySet()) {
            if (!then.equals(part.apply(state.getValue()))) {
                return since;
            }
            since = state.getKey();
        }
        return since;
    }

    /** Until when it stayed so; null when it still is. */
    Instant until(Instant moment, Function<T, ?> part) {
        Object then = part.apply(at(moment).orElseThrow());
        for (Map.Entry<Instant, T> state : states.tailMap(moment, false).entrySet()) {
            if (!then.equals(part.apply(state.getValue()))) {
                return state.getKey();
            }
        }
        return null;
    }
}
