// SPDX-License-Identifier: Apache-2.0
package org.linli.escalation.internal.judge;

import org.linli.escalation.internal.policy.Rules;
import org.linli.escalation.spi.OrderFacts;
import org.linli.kernel.AreaCode;
import org.linli.petition.FollowUp;
import org.linli.petition.Participant;
import org.linli.petition.Urgency;
import org.linli.petition.WorkOrder;

/**
 * An order to be judged.
 *
 * @param order the order
 * @param trigger why it is judged
 * @param rules the rules that hold
 */
public record Case(WorkOrder order, Trigger trigger, Rules rules) {
    /** What a policy may know of an order, with an urgency that may just have been decided. */
    public static OrderFacts facts(WorkOrder order, Urgency urgency) {
        WorkOrder.Matter matter = order.petition();
        return new OrderFacts(
                order.area(),
                order.found(),
                levelOf(order),
                matter.type(),
                matter.channel(),
                matter.text(),
                urgency,
                order.reopened(),
                matter.urgentType(),
                isJoint(order));
    }

    private static boolean isJoint(WorkOrder order) {
        return order.handling().participants().stream()
                .anyMatch(each -> each.part() != Participant.Part.CLAIM && each.state() == Participant.State.JOINED);
    }

    /** Whether the last follow-up found the petitioner dissatisfied. */
    boolean isDissatisfied() {
        return order.handling().followUp() == FollowUp.Result.DISSATISFIED;
    }

    AreaCode level() {
        return levelOf(order);
    }

    OrderFacts facts() {
        return facts(order, order.urgency());
    }

    private static AreaCode levelOf(WorkOrder order) {
        return order.level() == null ? order.area() : order.level();
    }
}
