// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.feed;

import java.time.Instant;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** A reader of a feed as operators see it, published as a service by the module that reads. */
@ProviderType
public interface FeedReader {
    /** What a reader does with events. */
    enum Kind {
        /** Keeps a read-model; may start again from the first event and comes to the same result. */
        PROJECTION,
        /** Acts on events (judges, notifies, delivers); is never replayed. */
        REACTOR
    }

    /** The reader's name, unique everywhere, such as {@code escalation.judge}. */
    String name();

    /** The name of the feed it reads. */
    String feed();

    /** What it does with events. */
    Kind kind();

    /** The number of the last event it has dealt with. */
    long bookmark();

    /** The events it could not deal with and has set aside, oldest first, at most 200. */
    List<PoisonEvent> poison();

    /**
     * Tries a set-aside event again, now.
     *
     * @param seq its number
     * @return whether it went well this time; if not, it stays set aside with the new error
     * @throws org.linli.kernel.PlatformException not found, when no such event is set aside
     */
    boolean redrive(long seq);

    /**
     * Empties the read-model and reads the feed again from its first event.
     *
     * @throws org.linli.kernel.PlatformException conflict, for a reactor
     */
    void rebuild();

    /**
     * An event that a reader could not deal with.
     *
     * @param seq its number
     * @param type its type
     * @param subject its subject
     * @param tries how often it was tried
     * @param error the last error, in one line without personal data
     * @param since when it was set aside
     */
    record PoisonEvent(long seq, String type, String subject, int tries, String error, Instant since) {}
}
