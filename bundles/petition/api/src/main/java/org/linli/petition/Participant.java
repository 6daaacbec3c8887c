// SPDX-License-Identifier: Apache-2.0
package org.linli.petition;

import java.time.Instant;
import org.linli.organization.Handler;

/**
 * Somebody beside the handler who has a part in an order.
 *
 * @param who a unit or an officer
 * @param part in which way
 * @param state how far that is
 * @param since when they were asked
 * @param by the name of who asked them
 * @param words what they were asked, in words for staff; may be null
 */
public record Participant(Handler who, Part part, State state, Instant since, String by, String words) {
    /** In which way. */
    public enum Part {
        /** 协办: supports the lead unit, which is the handler. */
        SUPPORT,
        /** 吹哨: was called by a whistle. */
        CALLED,
        /** 联合小组: is of the joint group. */
        GROUP,
        /** 认领: claimed it from the open pool. */
        CLAIM
    }

    /** How far it is. */
    public enum State {
        /** Was asked, or asks, and nothing came of it yet. */
        ASKED,
        /** Takes part. */
        JOINED,
        /** Takes part no more. */
        RELEASED
    }
}
