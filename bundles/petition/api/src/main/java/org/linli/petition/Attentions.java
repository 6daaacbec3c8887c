// SPDX-License-Identifier: Apache-2.0
package org.linli.petition;

import java.util.List;
import org.linli.kernel.AreaCode;
import org.linli.kernel.Page;
import org.linli.kernel.security.Actor;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What the command centre looks at, for dispatchers and supervisors of an area. However many orders are open, a page reads
 * its own rows only.
 */
@ProviderType
public interface Attentions {
    /** How far is counted. */
    int COUNTED = 200;

    /**
     * The orders of one kind, those that wait longest or are due soonest first.
     *
     * @param area where
     * @param kind which
     * @param cursor where to go on; null to begin
     * @param size how many, see {@link Page#size}
     */
    Page<Attention> list(AreaCode area, Attention.Kind kind, String cursor, int size, Actor by);

    /** How many there are of each kind, in the order of the kinds. */
    List<Attention.Count> counts(AreaCode area, Actor by);
}
