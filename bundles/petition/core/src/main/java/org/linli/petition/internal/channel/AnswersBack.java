// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.channel;

import java.util.Set;
import org.linli.kernel.feed.FeedEvent;
import org.linli.kernel.support.Json;
import org.linli.kernel.support.feed.Reactor;
import org.linli.petition.PetitionChannel;
import org.linli.petition.PetitionChannel.Back;
import org.linli.petition.StepKind;
import org.linli.petition.event.StepTaken;
import org.linli.petition.event.WorkOrderClosed;
import org.linli.petition.event.WorkOrderReplied;
import org.linli.petition.internal.Names;
import org.linli.petition.internal.PetitionRow;
import org.linli.petition.internal.PetitionSchema;
import org.linli.petition.internal.StepRow;
import org.linli.petition.internal.WorkOrderRow;

/**
 * Writes down what is to be told to petitioners who do not look for themselves. Petitions of before the first-asked
 * responsibility was kept are left out: they came when answers did not go back by themselves.
 */
public final class AnswersBack implements Reactor {
    static final String NAME = "petition.answers";
    /** Where a message goes, whatever the channel. */
    static final String MESSAGE = "message";

    /** Steps without an event of their own whose words for the petitioner are worth telling. */
    private static final Set<String> TOLD = Set.of(
            StepKind.DECLINE.name(),
            StepKind.ANSWER_MERGED.name(),
            StepKind.CLOSE_MERGED.name(),
            StepKind.GRANT_EXTENSION.name());

    private final PetitionSchema schema;
    private final ChannelRules rules;
    private final Runnable nudge;

    /** @param nudge tells whoever brings them that there is something */
    public AnswersBack(PetitionSchema schema, ChannelRules rules, Runnable nudge) {
        this.schema = schema;
        this.rules = rules;
        this.nudge = nudge;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String feed() {
        return Names.FEED;
    }

    @Override
    public void on(FeedEvent event) {
        switch (event.type()) {
            case "WorkOrderReplied" -> tell(
                    event, Json.read(event.body(), WorkOrderReplied.class).order());
            case "WorkOrderClosed" -> tell(
                    event, Json.read(event.body(), WorkOrderClosed.class).order());
            case "StepTaken" -> {
                StepTaken step = Json.read(event.body(), StepTaken.class);
                if (TOLD.contains(step.step())) {
                    tell(event, step.order());
                }
            }
            default -> {
                // nothing that a petitioner waits for
            }
        }
    }

    private void tell(FeedEvent event, String order) {
        boolean waits = schema.schema().write(manager -> {
            WorkOrderRow row = manager.find(WorkOrderRow.class, order);
            StepRow step = manager.find(StepRow.class, StepRow.Key.of(order, event.version()));
            if (row == null || step == null || step.publicWords == null) {
                return false;
            }
            PetitionRow petition = manager.find(PetitionRow.class, row.petitionId);
            boolean onTheSpot = step.at.equals(petition.filedAt);
            if (petition.firstId == null || onTheSpot) {
                return false;
            }
            Back back = back(petition, row);
            return back != Back.PROGRESS && DeliveryRow.add(manager, row, petition, new DeliveryRow.Told(step, back));
        });
        if (waits) {
            nudge.run();
        }
    }

    /** As the channel says now; as it said at the filing, where the area has it no more. */
    private Back back(PetitionRow petition, WorkOrderRow order) {
        return rules.find(petition.channel, order.areaCode())
                .map(ChannelRule::channel)
                .map(PetitionChannel::back)
                .orElse(petition.goesBack == null ? Back.PROGRESS : petition.goesBack);
    }
}
