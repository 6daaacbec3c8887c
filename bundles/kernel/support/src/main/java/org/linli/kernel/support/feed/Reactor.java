// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.support.feed;

import org.linli.kernel.feed.FeedEvent;

/**
 * Acts because of events: judges, notifies, delivers. It gets each event of its feed at least once, in order (with several {@link #lanes} in the order of each subject), starting
 * with the first one there is, and is never replayed. After a crash the last few may come again: a command given because
 * of an event carries the event's id as its cause, so that the second time does nothing.
 */
public interface Reactor {
    /** The reader's name, unique everywhere, such as {@code escalation.judge}. */
    String name();

    /** The name of the feed it reads. */
    String feed();

    /**
     * How many subjects it may be given at the same time. With more than one it is called by several threads, still with
     * the events of one subject in their order and one after the other.
     */
    default int lanes() {
        return 1;
    }

    /**
     * Acts on the event; does nothing for a type it does not know. What it throws makes the event be tried again and, in
     * the end, be set aside; a {@link org.linli.kernel.PlatformException} unavailable (a module is being replaced) makes
     * it wait and be tried again for as long as it takes.
     */
    void on(FeedEvent event) throws Exception;
}
