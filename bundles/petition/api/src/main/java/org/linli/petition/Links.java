// SPDX-License-Identifier: Apache-2.0
package org.linli.petition;

import java.time.Instant;
import java.util.List;
import org.linli.kernel.security.Actor;
import org.osgi.annotation.versioning.ProviderType;

/** What petitions have to do with each other, with campaigns and with known works, in words; it changes no handling. */
@ProviderType
public interface Links {
    /**
     * Links an order with another; once. Community officers, dispatchers and supervisors of the order's area who may see
     * the other.
     *
     * @param other the id of the other order
     * @param words how they belong together, 2 to 500 characters, for staff
     * @throws org.linli.kernel.PlatformException conflict when they are linked already
     */
    WorkOrder link(Command command, String other, String words);

    /** The links of an order, the first made first, at most 200; those with orders that the actor must not see are left out. */
    List<Link> of(String order, Actor by);

    /** With what. */
    enum Kind {
        /** Another petition. */
        PETITION,
        /** 专项整治: a campaign. */
        CAMPAIGN,
        /** 已知事项: a known work. */
        WORK
    }

    /**
     * A link.
     *
     * @param kind with what
     * @param target the id of the other order, the campaign or the known work
     * @param title the number of the petition, or the title
     * @param words how they belong together; may be null
     * @param at when it was made
     * @param by the name of who made it
     */
    record Link(Kind kind, String target, String title, String words, Instant at, String by) {}
}
