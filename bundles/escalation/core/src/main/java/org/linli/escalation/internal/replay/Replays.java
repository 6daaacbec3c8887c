// SPDX-License-Identifier: Apache-2.0
package org.linli.escalation.internal.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.linli.escalation.internal.edition.RuleEditions;
import org.linli.escalation.internal.judge.Judging;
import org.linli.escalation.internal.policy.EditionText;
import org.linli.escalation.internal.policy.Rules;
import org.linli.kernel.AreaCode;
import org.linli.kernel.Page;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.calendar.WorkCalendars;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Role;
import org.linli.kernel.support.Input;
import org.linli.petition.Edition;
import org.linli.petition.Editions;
import org.linli.petition.PastDecisions;

/**
 * Decides again what was decided: with the facts of each moment, by the rules of today or those of an edition. It keeps
 * nothing: each call looks at some hundreds of orders and tells where the next one goes on.
 */
public final class Replays {
    private static final int ORDERS = 500;
    private static final Duration LONGEST = Duration.ofDays(93);

    private final PastDecisions past;
    private final Editions editions;
    private final WorkCalendars calendars;
    private final Rules rules;

    public Replays(PastDecisions past, Editions editions, WorkCalendars calendars, Rules rules) {
        this.past = past;
        this.editions = editions;
        this.calendars = calendars;
        this.rules = rules;
    }

    /**
     * What is decided again.
     *
     * @param area the area
     * @param from the first moment
     * @param to the first moment after, at most 93 days later
     * @param edition the id of an edition, also of a draft, that decides instead of today's rules in its area; null for
     *     today's rules
     * @param cursor of the part before; null for the first
     */
    public record Asked(AreaCode area, Instant from, Instant to, String edition, String cursor) {}

    /**
     * What came of a part.
     *
     * @param decisions how many were decided again
     * @param differences those that would be otherwise
     * @param next where it goes on; null when all is done
     */
    public record Part(int decisions, List<Difference> differences, String next) {
        public Part {
            differences = List.copyOf(differences);
        }
    }

    /**
     * A decision that would be otherwise.
     *
     * @param order the work order
     * @param number the petition's number
     * @param version the version that it had after the decision
     * @param at when it was taken
     * @param what what differs, in Chinese
     * @param then as it was decided, in Chinese
     * @param now as it would be, in Chinese
     */
    public record Difference(
            String order, String number, long version, Instant at, String what, String then, String now) {}

    /** @throws PlatformException forbidden, but for supervisors of the area; invalid; not found */
    public Part run(Asked asked, Actor by) {
        check(asked);
        by.require(asked.area(), Role.SUPERVISOR);
        Redecision redecision = new Redecision(rules(asked, by), calendars);
        Page<PastDecisions.Past> taken = past.taken(
                new PastDecisions.Asked(asked.area(), asked.from(), asked.to()),
                asked.cursor(),
                ORDERS,
                Judging.SYSTEM);
        List<Difference> differences = taken.items().stream()
                .flatMap(decision -> redecision.differences(decision).stream())
                .toList();
        return new Part(taken.items().size(), differences, taken.next());
    }

    private static void check(Asked asked) {
        Input input = new Input()
                .required("area", asked.area())
                .required("from", asked.from())
                .required("to", asked.to());
        if (asked.from() != null && asked.to() != null) {
            Duration length = Duration.between(asked.from(), asked.to());
            input.that(
                    !length.isNegative() && length.compareTo(LONGEST) <= 0,
                    "to",
                    "is " + length.toDays() + " days after from",
                    "0 to " + LONGEST.toDays() + " days");
        }
        input.check();
    }

    private Rules rules(Asked asked, Actor by) {
        if (asked.edition() == null) {
            return rules;
        }
        Edition edition = editions.find(asked.edition(), by);
        if (!edition.kind().equals(RuleEditions.KIND)) {
            throw new PlatformException(Problem.invalid("edition", "is a " + edition.kind(), "an edition of a rule"));
        }
        return new DraftRules(EditionText.read(edition), rules);
    }
}
