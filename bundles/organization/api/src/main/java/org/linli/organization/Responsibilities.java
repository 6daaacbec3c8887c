// SPDX-License-Identifier: Apache-2.0
package org.linli.organization;

import java.time.Instant;
import org.linli.kernel.AreaCode;
import org.linli.kernel.GeoPoint;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Who was responsible for a place at any moment up to now, by records that are never overwritten. What was there before
 * records were kept counts as having been so always, and says so by having no beginning.
 */
@ProviderType
public interface Responsibilities {
    /**
     * Who was responsible for exactly this area.
     *
     * @param at null for now
     * @throws org.linli.kernel.PlatformException not found, when the area was not there then; invalid, for a moment to
     *     come
     */
    Responsibility of(AreaCode area, Instant at);

    /**
     * Who was responsible for where a point lies, in the areas as they were bounded then: its grid; where it was in none
     * or in several, the level above, as by {@link Areas#locate}.
     *
     * @param at null for now
     * @throws org.linli.kernel.PlatformException invalid {@code place}, when the point was in no area then; invalid, for a
     *     moment to come
     */
    Responsibility of(GeoPoint point, Instant at);
}
