// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.feed;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A module's feed, published as a service with the property {@link #NAME}. Readers see numbered entries only, so that
 * nobody can step over a transaction that commits late.
 */
@ProviderType
public interface Feed {
    /** Service property and header of the nudge: the feed's name. */
    String NAME = "linli.feed";
    /** An OSGi event on this topic, with property {@link #NAME}, tells readers that something was numbered. */
    String NUDGE_TOPIC = "org/linli/feed/NUMBERED";

    /** The feed's name. */
    String name();

    /**
     * The entries after a bookmark, in order.
     *
     * @param bookmark the number of the last entry that was read; 0 for none
     * @param max at most so many, 1 to 1000
     */
    List<FeedEvent> after(long bookmark, int max);

    /**
     * One entry.
     *
     * @param seq its number
     * @throws org.linli.kernel.PlatformException not found
     */
    FeedEvent at(long seq);

    /** The number of the newest entry; 0 in an empty feed. */
    long head();

    /** How many committed entries wait for a number. */
    long unnumbered();
}
