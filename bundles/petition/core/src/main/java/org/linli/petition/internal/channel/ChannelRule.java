// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.channel;

import org.linli.petition.PetitionChannel;
import org.linli.petition.Urgency;

/**
 * A channel as it is configured.
 *
 * @param channel what others see of it
 * @param type the type of what comes without one, as a one-tap call does; may be null
 * @param urgency how urgent what comes by it is; null to leave that to the area's rule
 */
public record ChannelRule(PetitionChannel channel, String type, Urgency urgency) {
    String code() {
        return channel.code();
    }
}
