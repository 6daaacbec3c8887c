// SPDX-License-Identifier: Apache-2.0
package org.linli.visit;

import org.linli.kernel.AreaCode;
import org.linli.kernel.Page;
import org.linli.kernel.security.Actor;
import org.osgi.annotation.versioning.ProviderType;

/** The worklist of what was done without a network and contradicts what is there. */
@ProviderType
public interface Conflicts {
    /**
     * What is to be decided in an area, the oldest first, without values.
     *
     * @param from the reader's network address; may be null
     * @param by a community officer or care officer of the area
     */
    Page<FieldConflict> open(AreaCode area, String cursor, int size, String from, Actor by);

    /** The actor's own, open ones; those of orders they decide themselves. */
    Page<FieldConflict> mine(String cursor, int size, Actor by);

    /**
     * With values: for a care file to a community officer or care officer of the area who may see the file, other than the
     * one who entered it; the look is in the ledger before this returns. For an order to the worker.
     */
    FieldConflict find(String id, String from, Actor by);

    /**
     * Decides, once.
     *
     * @param keep {@code MINE} makes the change now, on what is there now, with the decider's rights
     * @param ground why, 2 to 500 characters
     * @throws org.linli.kernel.PlatformException conflict, when it is decided; stale version, when the file changed while it
     *     was decided; forbidden for the one who entered it, but for an order
     */
    FieldConflict decide(String id, FieldConflict.Keep keep, String ground, String from, Actor by);
}
