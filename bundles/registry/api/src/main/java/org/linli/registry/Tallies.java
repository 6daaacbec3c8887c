// SPDX-License-Identifier: Apache-2.0
package org.linli.registry;

import org.linli.kernel.AreaCode;
import org.linli.kernel.Page;
import org.linli.kernel.security.Actor;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What areas have in numbers (人地事物组织, classified totals), from a read-model that follows every change within moments;
 * to read it costs the same for a hundred residents as for a million. Readers: a grid worker, community officer,
 * dispatcher, supervisor, registrar or care officer of the area, or the platform itself. The platform and care officers of
 * the area are told small numbers too. A grid worker reads the own community as well, but none of its other grids: numbers
 * that are too small once the own people are taken off are hidden from that worker.
 */
@ProviderType
public interface Tallies {
    /**
     * The numbers of an area.
     *
     * @throws org.linli.kernel.PlatformException not found, for an area that is not there or is not the reader's; forbidden,
     *     for who has none of the roles anywhere
     */
    Tally of(AreaCode area, Actor by);

    /**
     * The numbers of each area directly in one, by code; also of those where nothing is counted.
     *
     * @param area a district, subdistrict or community of the reader
     * @param cursor where to go on; null to begin
     * @param size how many, see {@link Page#size}
     * @throws org.linli.kernel.PlatformException as {@link #of}; invalid {@code cursor}
     */
    Page<Tally> in(AreaCode area, String cursor, int size, Actor by);
}
