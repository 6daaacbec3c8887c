// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.places;

import org.linli.kernel.AreaCode;
import org.linli.kernel.AreaLevel;
import org.linli.kernel.GeoPoint;
import org.linli.kernel.support.Input;

/** What the five kinds of places have in common; all are kept in one way. */
public interface Place {
    /** Null for a new one. */
    String id();

    /** Given by the user, or null: then it is found by the point and the address. */
    AreaCode area();

    /** Where it is, as far as anybody measured; null when not. */
    default GeoPoint point() {
        return null;
    }

    /** Its address; null when it has none of its own. */
    default String address() {
        return null;
    }

    /** The version that was seen. */
    long version();

    /** What area it must at least be known by. */
    default AreaLevel level() {
        return AreaLevel.DISTRICT;
    }

    /** Adds what is wrong with it to the input. */
    void check(Input input);
}
