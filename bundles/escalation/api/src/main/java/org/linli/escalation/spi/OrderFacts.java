// SPDX-License-Identifier: Apache-2.0
package org.linli.escalation.spi;

import org.linli.kernel.AreaCode;
import org.linli.organization.Location;
import org.linli.petition.Urgency;

/**
 * What a policy may know of a work order.
 *
 * @param area where the matter lies
 * @param found how that was found
 * @param level the area at whose level it is handled now; the order's own area before its first dispatch
 * @param type the petition's type
 * @param channel the way it came in
 * @param text what was asked, for key words; must not be kept
 * @param urgency null before it was decided
 * @param reopened how often it was reopened
 * @param urgentType whether the list of types says that its type does not wait; false where the urgency is decided
 * @param joint whether units take part beside the handler: they support it, were called and came, or form a group with it
 */
public record OrderFacts(
        AreaCode area,
        Location.Found found,
        AreaCode level,
        String type,
        String channel,
        String text,
        Urgency urgency,
        int reopened,
        boolean urgentType,
        boolean joint) {
    /** Service property of a policy: the code of the area it is made for; absent for everywhere. */
    public static final String AREA = "linli.area";
    /** Service property of a policy: where it comes from, such as a file's name; absent for the name of its bundle. */
    public static final String SOURCE = "linli.source";
    /** Service property of a policy: what it says, in Chinese, for people; absent for the policy's own text. */
    public static final String SAYS = "linli.says";

    /** One that its handler has alone. */
    public OrderFacts(
            AreaCode area,
            Location.Found found,
            AreaCode level,
            String type,
            String channel,
            String text,
            Urgency urgency,
            int reopened,
            boolean urgentType) {
        this(area, found, level, type, channel, text, urgency, reopened, urgentType, false);
    }

    /** The same, and units take part beside the handler or not. */
    public OrderFacts joint(boolean several) {
        return new OrderFacts(area, found, level, type, channel, text, urgency, reopened, urgentType, several);
    }

    /** One whose type can wait, or whose urgency is decided. */
    public OrderFacts(
            AreaCode area,
            Location.Found found,
            AreaCode level,
            String type,
            String channel,
            String text,
            Urgency urgency,
            int reopened) {
        this(area, found, level, type, channel, text, urgency, reopened, false);
    }
}
