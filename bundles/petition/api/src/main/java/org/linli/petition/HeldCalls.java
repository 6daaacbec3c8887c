// SPDX-License-Identifier: Apache-2.0
package org.linli.petition;

import java.time.Duration;
import java.time.Instant;
import org.osgi.annotation.versioning.ProviderType;

/**
 * One-tap calls of residents that can be undone (撤销). A call is written down at once and rings nobody for a moment: who
 * undoes it within that moment has disturbed nobody; when it is over the call goes, whatever became of the phone.
 */
@ProviderType
public interface HeldCalls {
    /** How long a call can be undone. */
    Duration HOLD = Duration.ofSeconds(10);

    /**
     * Takes a call.
     *
     * @param call as {@link Channels#call} takes it from a resident
     * @param token a secret that names the call from now on, 22 to 100 characters, made anew for each call; the same again
     *     is the same call
     * @throws org.linli.kernel.PlatformException invalid, naming every field that is wrong, as {@link Channels#call} would
     */
    HeldCall take(OneTapCall call, String token);

    /**
     * How a call stands; kept for a day.
     *
     * @throws org.linli.kernel.PlatformException not found
     */
    HeldCall find(String token);

    /**
     * Undoes a call that did not go yet; nothing of it is kept. One that went is left as it is.
     *
     * @throws org.linli.kernel.PlatformException not found
     */
    HeldCall undo(String token);

    /**
     * A call.
     *
     * @param state how it stands
     * @param until when it goes by itself; past when it went
     * @param receipt what the caller gets; null before it went and when it was undone
     */
    record HeldCall(State state, Instant until, Receipt receipt) {}

    /** How a call stands. */
    enum State {
        /** It waits, and can be undone. */
        HELD,
        /** It is just being filed. */
        GOING,
        /** It went to the grid worker. */
        SENT,
        /** It was undone. */
        UNDONE
    }
}
