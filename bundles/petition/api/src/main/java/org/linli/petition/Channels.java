// SPDX-License-Identifier: Apache-2.0
package org.linli.petition;

import java.util.List;
import org.linli.kernel.AreaCode;
import org.linli.kernel.security.Actor;
import org.osgi.annotation.versioning.ProviderType;

/** The ways in which petitions come, and those ways that are more than filing one. */
@ProviderType
public interface Channels {
    /** The code of the one-tap call. */
    String ONE_TAP = "one-tap";

    /**
     * The channels of an area: of each the one that is configured for exactly this area, else for the nearest above it,
     * else for everywhere.
     *
     * @param area the area; null for what holds where no area has its own
     */
    List<PetitionChannel> in(AreaCode area);

    /**
     * Files what staff enter for somebody else. With an answer on the spot it is filed, answered and closed in one go.
     *
     * @param key the idempotency key, 8 to 100 characters: the same key and entry give the same; may be null
     * @param by staff with a role that the channel names, in the district where the matter lies
     * @throws org.linli.kernel.PlatformException invalid, naming every field that is wrong; forbidden, when the channel
     *     is not for the actor to enter; key reused
     */
    Entered enter(StaffEntry entry, String key, Actor by);

    /**
     * Files a call by one tap, which goes at once to the caller's own grid worker, with no desk in between; where nobody
     * looks after the grid, to the desk.
     *
     * @param key as in {@link #enter}
     * @param by {@link Actor#ANONYMOUS} for a resident, who must give a phone
     * @throws org.linli.kernel.PlatformException invalid, naming every field that is wrong; key reused
     */
    Receipt call(OneTapCall call, String key, Actor by);

    /** What was entered: the work order for whoever entered it, the receipt for the petitioner. */
    record Entered(String order, Receipt receipt) {}
}
