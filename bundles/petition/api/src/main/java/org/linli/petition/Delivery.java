// SPDX-License-Identifier: Apache-2.0
package org.linli.petition;

import java.time.Instant;

/**
 * Words for a petitioner that go back by the way the petition came.
 *
 * @param id its id
 * @param order the work order
 * @param number the petition's number
 * @param channel the code of the channel
 * @param state how far it is
 * @param words what is told
 * @param since since when it waits
 * @param tries how often the channel was tried
 * @param doneAt when it was brought or told; null before
 * @param doneBy who told it; null for a channel
 */
public record Delivery(
        String id,
        String order,
        String number,
        String channel,
        State state,
        String words,
        Instant since,
        int tries,
        Instant doneAt,
        String doneBy) {
    /** How far a delivery is. */
    public enum State {
        /** 待送达: the channel is to bring it. */
        WAITING,
        /** 已送达: the channel brought it. */
        SENT,
        /** 待告知: somebody has to tell it by voice. */
        BY_VOICE,
        /** 已告知: somebody told it. */
        TOLD
    }
}
