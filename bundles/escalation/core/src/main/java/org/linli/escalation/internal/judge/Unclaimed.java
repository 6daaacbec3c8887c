// SPDX-License-Identifier: Apache-2.0
package org.linli.escalation.internal.judge;

import java.util.List;
import java.util.Optional;
import org.linli.escalation.internal.policy.LevelName;
import org.linli.kernel.AreaCode;
import org.linli.organization.Handler;
import org.linli.petition.Participant;
import org.linli.petition.Participant.Part;
import org.linli.petition.Participant.State;
import org.linli.petition.WorkOrder;
import org.linli.petition.WorkOrderState;

/** Orders that nobody has: what one unit claims is its own; else the level that decides gets it. Pure. */
final class Unclaimed {
    private Unclaimed() {}

    /** The units whose claims wait. */
    private static List<Handler> claims(WorkOrder order) {
        return order.handling().participants().stream()
                .filter(each -> each.part() == Part.CLAIM && each.state() == State.ASKED)
                .map(Participant::who)
                .toList();
    }

    /** The areas whose desk may have to decide. */
    static List<AreaCode> whoToAsk(Case judged) {
        boolean one = judged.trigger() == Trigger.CLAIMS_OVER
                && claims(judged.order()).size() == 1;
        return one || settled(judged).isPresent() ? List.of() : Judge.upwards(decider(judged));
    }

    private static AreaCode decider(Case judged) {
        return judged.rules().decidesClaims(judged.facts());
    }

    static Optional<String> settled(Case judged) {
        WorkOrder order = judged.order();
        if (judged.trigger() == Trigger.CLAIMS_OVER) {
            return order.state() == WorkOrderState.POOLED
                    ? Optional.empty()
                    : Optional.of("it does not lie in the open pool any more");
        }
        boolean lies = order.state() == WorkOrderState.RETURNED || order.state() == WorkOrderState.OBJECTED;
        boolean below = judged.level().level().compareTo(decider(judged).level()) > 0;
        return lies && below ? Optional.empty() : Optional.of("it is dispatched, or lies with the level that decides");
    }

    /** Who gets it: the only one who claims it, else who was found at the level that decides. */
    static Optional<Seat> seat(Case judged, Optional<Seat> found) {
        List<Handler> claims = claims(judged.order());
        boolean one = judged.trigger() == Trigger.CLAIMS_OVER && claims.size() == 1;
        return one ? Optional.of(new Seat(null, claims.get(0))) : found;
    }

    static String reason(Case judged, Optional<Seat> found) {
        String decides =
                found.map(seat -> LevelName.say(seat.area().level()) + "派单台").orElse("原派单台") + "决定";
        if (judged.trigger() == Trigger.LEFT_LYING) {
            return "退回或异议后没有按时派单，交由" + decides;
        }
        List<Handler> claims = claims(judged.order());
        return switch (claims.size()) {
            case 0 -> "认领时间已到，无人认领，交由" + decides;
            case 1 -> "认领时间已到，只有" + claims.get(0).name() + "认领，由其办理";
            default -> "认领时间已到，"
                    + String.join("、", claims.stream().map(Handler::name).toList()) + "都认领，交由" + decides;
        };
    }
}
