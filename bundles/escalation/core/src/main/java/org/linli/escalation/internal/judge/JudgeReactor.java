// SPDX-License-Identifier: Apache-2.0
package org.linli.escalation.internal.judge;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.linli.kernel.AreaCode;
import org.linli.kernel.feed.FeedEvent;
import org.linli.kernel.support.Json;
import org.linli.kernel.support.feed.Reactor;
import org.linli.petition.StepKind;
import org.linli.petition.WorkOrderState;
import org.linli.petition.event.EscalationRequested;
import org.linli.petition.event.PetitionFiled;
import org.linli.petition.event.PetitionRated;
import org.linli.petition.event.StepTaken;
import org.linli.petition.event.WorkOrderDispatched;
import org.linli.petition.event.WorkOrderReopened;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Judges because of what happened to petitions. */
public final class JudgeReactor implements Reactor {
    /** The name of its bookmark. */
    public static final String NAME = "escalation.judge";
    /** The feed that it reads. */
    public static final String FEED = "petition";

    private static final Logger LOG = LoggerFactory.getLogger(JudgeReactor.class);

    private static final int LANES = 4;
    /** By the state in which an order comes back from a merging: what it waited for then is decided now, not by alarm. */
    private static final Map<String, Trigger> CAME_BACK = Map.of(
            WorkOrderState.FILED.name(), Trigger.FILED,
            WorkOrderState.ESCALATED.name(), Trigger.ESCALATED,
            WorkOrderState.DISPATCHED.name(), Trigger.UNCLOCKED,
            WorkOrderState.IN_PROGRESS.name(), Trigger.UNCLOCKED);

    private final Judging judging;
    private final Clock clock;

    public JudgeReactor(Judging judging, Clock clock) {
        this.judging = judging;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String feed() {
        return FEED;
    }

    /** Petitions are judged independently of each other. */
    @Override
    public int lanes() {
        return LANES;
    }

    @Override
    public void on(FeedEvent event) {
        switch (event.type()) {
            case "PetitionFiled" -> judge(
                    event, read(event, PetitionFiled.class).order(), Trigger.FILED, clock.instant());
            case "EscalationRequested" -> judge(
                    event, read(event, EscalationRequested.class).order(), Trigger.ESCALATED, clock.instant());
            case "PetitionRated" -> judge(
                    event, read(event, PetitionRated.class).order(), Trigger.RATED, clock.instant());
            case "WorkOrderDispatched" -> dispatched(event, read(event, WorkOrderDispatched.class));
            case "WorkOrderReopened" -> reopened(event, read(event, WorkOrderReopened.class));
            case "StepTaken" -> taken(event, read(event, StepTaken.class));
            default -> LOG.trace("nothing to judge in {}", event.type());
        }
        judging.startClocks(event);
    }

    private void dispatched(FeedEvent event, WorkOrderDispatched dispatched) {
        if (!dispatched.clocked()) {
            judge(event, dispatched.order(), Trigger.UNCLOCKED, event.at());
        } else if (judging.sorts(new AreaCode(dispatched.area()))) {
            judge(event, dispatched.order(), Trigger.SORTED, event.at());
        }
    }

    /** Who reopened by hand could give no clock; what the rule reopened has its own. */
    private void reopened(FeedEvent event, WorkOrderReopened reopened) {
        if (event.cause() == null) {
            judge(event, reopened.order(), Trigger.REOPENED, event.at());
        }
    }

    private void taken(FeedEvent event, StepTaken taken) {
        if (taken.step().equals(StepKind.FOLLOW_UP.name())) {
            judge(event, taken.order(), Trigger.FOLLOWED_UP, clock.instant());
        } else if (taken.step().equals(StepKind.CLASSIFY.name())) {
            judge(event, taken.order(), Trigger.CLASSIFIED, event.at());
        } else if (Joining.STEPS.contains(taken.step())) {
            judge(event, taken.order(), Trigger.JOINED, event.at());
        } else if (taken.step().equals(StepKind.UNMERGE.name()) && CAME_BACK.containsKey(taken.state())) {
            judge(event, taken.order(), CAME_BACK.get(taken.state()), clock.instant());
        }
    }

    private void judge(FeedEvent event, String order, Trigger trigger, Instant start) {
        Decision decision = judging.judge(order, trigger, event.id(), start);
        if (LOG.isDebugEnabled()) {
            long after = Duration.between(event.at(), clock.instant()).toMillis();
            LOG.debug("{} of order {} judged after {} ms: {}", event.type(), order, after, decision);
        }
    }

    private static <T> T read(FeedEvent event, Class<T> type) {
        return Json.read(event.body(), type);
    }
}
