// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.places;

import org.linli.kernel.AreaCode;

/** A place as stored. */
public interface PlaceRow<T extends Place> {
    String id();

    long version();

    AreaCode area();

    /** Takes over what was entered; its id, when it has none yet. */
    void fill(String id, T place, AreaCode area);

    /** The place as others see it. */
    T place();

    /** What it is sorted by within its area. */
    String order();
}
