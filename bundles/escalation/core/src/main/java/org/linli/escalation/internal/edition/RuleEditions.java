// SPDX-License-Identifier: Apache-2.0
package org.linli.escalation.internal.edition;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.linli.escalation.internal.first.RuleProof;
import org.linli.escalation.internal.judge.Judging;
import org.linli.escalation.internal.policy.ConfiguredPolicies;
import org.linli.escalation.internal.policy.EditionPolicies;
import org.linli.escalation.internal.policy.EditionText;
import org.linli.escalation.internal.policy.PolicyServices;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.petition.Edition;
import org.linli.petition.WorkOrder;
import org.linli.petition.spi.EditionKind;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Editions of rules: checks and previews them, publishes those in force, and compares open deadlines with them where that
 * was asked for. What is in force is read at the start, when this node is told, and every few seconds: another node may
 * have approved one.
 */
@Component(
        service = {EditionKind.class, RuleEditions.class},
        immediate = true,
        property = EditionKind.KIND + "=" + RuleEditions.KIND)
public final class RuleEditions implements EditionKind {
    /** The kind. */
    public static final String KIND = "rule";

    private static final Logger LOG = LoggerFactory.getLogger(RuleEditions.class);
    private static final Duration EVERY = Duration.ofSeconds(5);
    private static final long LONGEST_STOP_SECONDS = 10;

    private final RuleNeighbours neighbours;
    private final PolicyServices rules;
    private final RuleProof proof;
    private final EditionPolicies published;
    private final RuleReviews reviews;
    private final ScheduledExecutorService worker;
    private volatile boolean read;
    private volatile boolean goesOn = true;

    @Activate
    public RuleEditions(
            @Reference RuleNeighbours neighbours,
            @Reference ConfiguredPolicies configured,
            @Reference PolicyServices rules,
            @Reference RuleProof proof) {
        this.neighbours = neighbours;
        this.proof = proof;
        this.rules = rules;
        this.published = new EditionPolicies(configured);
        this.reviews = new RuleReviews(neighbours.editions(), neighbours.reviews(), rules);
        this.worker = Executors.newSingleThreadScheduledExecutor(run -> {
            Thread thread = new Thread(run, "escalation editions");
            thread.setDaemon(true);
            return thread;
        });
        worker.scheduleWithFixedDelay(this::look, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Takes all editions out; no thread is interrupted. */
    @Deactivate
    public void close() {
        goesOn = false;
        worker.shutdown();
        try {
            if (!worker.awaitTermination(LONGEST_STOP_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("The work on editions of rules still goes on");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        published.close();
    }

    /**
     * Lets nobody judge before it is known which editions are in force.
     *
     * @throws PlatformException unavailable
     */
    public void requireRead() {
        if (!read) {
            throw new PlatformException(Problem.unavailable("petition", EVERY));
        }
    }

    /** What editions mean for open deadlines. */
    public RuleReviews reviews() {
        return reviews;
    }

    @Override
    public List<Problem.Violation> check(Edition edition) {
        List<Problem.Violation> wrong = EditionText.wrong(edition);
        if (!wrong.isEmpty()) {
            return wrong;
        }
        return proof.worse(EditionText.read(edition), rules, "规则第" + edition.number() + "版").stream()
                .map(worse -> new Problem.Violation(
                        "text", worse, "every matter with one first handler, a decider and a way up to the district"))
                .toList();
    }

    @Override
    public List<Edition.Line> preview(Edition edition, List<WorkOrder> open) {
        RulePreview preview = new RulePreview(
                rules, EditionText.read(edition), neighbours.calendars().current());
        return open.stream().flatMap(order -> preview.of(order).stream()).toList();
    }

    @Override
    public void changed() {
        if (goesOn) {
            worker.execute(this::look);
        }
    }

    private void look() {
        try {
            published.inForce(neighbours.editions().inForce(KIND, Judging.SYSTEM));
            read = true;
            reviews.work(() -> goesOn);
        } catch (PlatformException failed) {
            if (failed.problem().type().equals(Problem.UNAVAILABLE)) {
                LOG.info("Editions of rules are read later: {}", failed.getMessage());
            } else {
                LOG.warn("Editions of rules are read again later", failed);
            }
        } catch (RuntimeException failed) {
            LOG.warn("Editions of rules are read again later", failed);
        }
    }
}
