// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.filing;

import java.time.Instant;
import org.linli.kernel.AreaCode;
import org.linli.kernel.security.Actor;
import org.linli.petition.PetitionDraft;
import org.linli.petition.internal.channel.ChannelRule;

/**
 * A petition that comes in.
 *
 * @param draft what is asked
 * @param by who enters it
 * @param receivedAt when it came; null for now
 * @param more what was asked beside the draft, to tell a repeated request from another; empty for nothing
 * @param opener what is done with it at once
 */
record Coming(PetitionDraft draft, Actor by, Instant receivedAt, String more, Opener opener) {
    /** Decides, when it is known where it lies, what is done at once. Asks other modules. */
    @FunctionalInterface
    interface Opener {
        Opening open(AreaCode area, ChannelRule rule);
    }

    /** One that is filed and no more. */
    static Coming plain(PetitionDraft draft, Actor by) {
        return new Coming(draft, by, null, "", (area, rule) -> Opening.NONE);
    }
}
