// SPDX-License-Identifier: Apache-2.0
package org.linli.escalation.internal.judge;

import org.linli.petition.Dispatch;

/** What is to be done with an order. */
public sealed interface Decision {
    /** It goes to a handler. */
    record Hand(Dispatch dispatch) implements Decision {}

    /** It lies open to claims. */
    record Open(String reason) implements Decision {}

    /** It stays where it is and gets a clock. */
    record SetClock(Dispatch clock) implements Decision {}

    /** It is opened again. */
    record Reopen(Dispatch dispatch) implements Decision {}

    /** Nothing is to be done. */
    record Nothing(String reason) implements Decision {}
}
