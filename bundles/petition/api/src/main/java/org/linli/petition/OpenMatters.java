// SPDX-License-Identifier: Apache-2.0
package org.linli.petition;

import java.util.Collection;
import java.util.List;
import org.linli.kernel.AreaCode;
import org.linli.kernel.Page;
import org.linli.kernel.security.Actor;
import org.osgi.annotation.versioning.ProviderType;

/** Where something is open, for modules that plan where to go, such as to disputes and hazards (必查: 矛盾纠纷、隐患). */
@ProviderType
public interface OpenMatters {
    /** How many orders can be asked for at once. */
    int MOST_AT_ONCE = 200;

    /**
     * The open orders of an area but confidential ones, the soonest due first; one page reads no more rows than it holds.
     * An order whose clock changes between two pages may be on both, or on none.
     *
     * @param area where
     * @param cursor the {@code next} of the page before; null to begin
     * @param size how many, see {@link Page#size}
     * @param by the platform itself
     * @throws org.linli.kernel.PlatformException forbidden
     */
    Page<OpenMatter> in(AreaCode area, String cursor, int size, Actor by);

    /**
     * Those of these orders that are open and that the actor may see; for the platform those that are not confidential.
     *
     * @param orders at most {@link #MOST_AT_ONCE} ids
     * @param by who will read it
     * @throws org.linli.kernel.PlatformException invalid, for too many
     */
    List<OpenMatter> of(Collection<String> orders, Actor by);
}
