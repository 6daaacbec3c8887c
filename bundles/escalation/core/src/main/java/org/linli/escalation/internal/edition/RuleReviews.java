// SPDX-License-Identifier: Apache-2.0
package org.linli.escalation.internal.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.linli.escalation.internal.judge.Judging;
import org.linli.escalation.internal.policy.ConfiguredPolicy;
import org.linli.escalation.internal.policy.PolicyWords;
import org.linli.escalation.internal.policy.Rules;
import org.linli.escalation.spi.ClockRule;
import org.linli.escalation.spi.DeadlinePolicy;
import org.linli.escalation.spi.OrderFacts;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.calendar.DeadlineRule;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Role;
import org.linli.petition.DeadlineReview;
import org.linli.petition.DeadlineReviews;
import org.linli.petition.DeadlineReviews.Part;
import org.linli.petition.DeadlineReviews.Proposal;
import org.linli.petition.DeadlineReviews.Running;
import org.linli.petition.Edition;
import org.linli.petition.Editions;

/** What the rules in force now mean for deadlines that were set by the rules before. */
public final class RuleReviews {
    private static final int ORDERS = 500;
    private static final int LONGEST_TITLE = 200;

    private final Editions editions;
    private final DeadlineReviews reviews;
    private final Rules rules;

    public RuleReviews(Editions editions, DeadlineReviews reviews, Rules rules) {
        this.editions = editions;
        this.reviews = reviews;
        this.rules = rules;
    }

    /**
     * Opens the review of an edition that is in force; the clocks are compared in the background.
     *
     * @param by who asks, and so cannot approve what comes of it
     * @throws PlatformException not found; forbidden; conflict, unless the edition is a rule in force
     */
    public DeadlineReview open(String edition, Actor by) {
        Edition found = editions.find(edition, by);
        by.require(found.area(), Role.SUPERVISOR, Role.ADMINISTRATOR);
        if (!found.kind().equals(RuleEditions.KIND) || found.state() != Edition.State.IN_FORCE) {
            throw new PlatformException(Problem.conflict("this is no rule in force: " + found.state()));
        }
        String title = "规则第" + found.number() + "版：" + found.ground();
        String id = reviews.open(
                new DeadlineReviews.Opening(
                        found.id(),
                        found.area(),
                        title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) : title,
                        by.id(),
                        by.displayName()),
                Judging.SYSTEM);
        return reviews.find(id, Judging.SYSTEM);
    }

    /** Compares what waits to be compared; going on where it was left, here or on another node. */
    public void work(BooleanSupplier goesOn) {
        for (DeadlineReview review : reviews.comparing(Judging.SYSTEM)) {
            boolean more = true;
            while (more && goesOn.getAsBoolean()) {
                more = part(review.id());
            }
        }
    }

    private boolean part(String review) {
        Part part = reviews.running(review, ORDERS, Judging.SYSTEM);
        List<Proposal> proposals = new ArrayList<>();
        for (Running clock : part.clocks()) {
            rule(clock)
                    .filter(rule -> !same(rule, clock.deadline().rule()))
                    .map(rule -> new Proposal(
                            clock.order(),
                            clock.clock(),
                            rule,
                            why(clock.deadline().rule(), rule)))
                    .ifPresent(proposals::add);
        }
        try {
            reviews.propose(review, part, proposals, Judging.SYSTEM);
            return part.to() != null;
        } catch (PlatformException refused) {
            if (refused.problem().type().equals(Problem.CONFLICT)) {
                return false; // another node is at it
            }
            throw refused;
        }
    }

    /** The same time by another edition is no other deadline. */
    private static boolean same(DeadlineRule one, DeadlineRule other) {
        return one.limit().equals(other.limit()) && java.util.Objects.equals(one.warning(), other.warning());
    }

    private Optional<DeadlineRule> rule(Running clock) {
        boolean joint = clock.deadline().rule().id().endsWith(ConfiguredPolicy.JOINT);
        OrderFacts facts = facts(clock.about()).joint(joint);
        if (clock.name() == null) {
            boolean sorting = clock.deadline().rule().id().endsWith(DeadlinePolicy.SORTING);
            return sorting ? rules.sorting(facts) : Optional.of(rules.deadline(facts));
        }
        return rules.clocks(facts).stream()
                .filter(named -> named.name().equals(clock.name()))
                .map(ClockRule::rule)
                .findFirst();
    }

    /** The urgency is decided, so the words of the petition are not needed again. */
    private static OrderFacts facts(DeadlineReviews.About about) {
        return new OrderFacts(
                about.area(),
                about.found(),
                about.level(),
                about.type(),
                about.channel(),
                "",
                about.urgency(),
                about.reopened());
    }

    private static String why(DeadlineRule before, DeadlineRule after) {
        return PolicyWords.limit(before.limit()) + "改为" + PolicyWords.limit(after.limit()) + "（规则 " + after.id() + " 第"
                + after.version() + "版）";
    }
}
