// SPDX-License-Identifier: Apache-2.0
package org.linli.escalation.internal.policy;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.linli.escalation.spi.OrderFacts;
import org.linli.kernel.AreaCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The rule of choice of {@code org.linli.escalation.spi}. */
final class PolicyChoice {
    private static final Logger LOG = LoggerFactory.getLogger(PolicyChoice.class);

    private PolicyChoice() {}

    /** The policies that may decide in the area, the one to ask first before all others. */
    static <P> List<Candidate<P>> order(Collection<Candidate<P>> there, AreaCode area) {
        return there.stream()
                .filter(candidate -> candidate.holdsIn(area))
                .sorted(Candidate.ORDER)
                .toList();
    }

    /**
     * The first answer; a policy that throws or answers nonsense is logged and passed over.
     *
     * @param ask asks a policy; an empty answer is nonsense
     */
    static <P, R> R firstAnswer(Collection<Candidate<P>> there, OrderFacts order, Function<P, Optional<R>> ask) {
        return first(there, order, candidate -> ask.apply(candidate.policy()));
    }

    /** The same, where it matters who answers. */
    static <P, R> R first(Collection<Candidate<P>> there, OrderFacts order, Function<Candidate<P>, Optional<R>> ask) {
        for (Candidate<P> candidate : order(there, order.area())) {
            Optional<R> answer = ask(candidate, order, ask);
            if (answer.isPresent()) {
                return answer.get();
            }
        }
        throw new IllegalStateException("no policy answers for area " + order.area());
    }

    private static <P, R> Optional<R> ask(
            Candidate<P> candidate, OrderFacts order, Function<Candidate<P>, Optional<R>> ask) {
        try {
            Optional<R> answer = ask.apply(candidate);
            if (answer.isEmpty()) {
                LOG.warn(
                        "Policy of {} gives no usable answer for area {}; passed over",
                        candidate.source(),
                        order.area());
            }
            return answer;
        } catch (RuntimeException | LinkageError failed) {
            LOG.warn("Policy of {} failed for area {}; passed over", candidate.source(), order.area(), failed);
            return Optional.empty();
        }
    }
}
