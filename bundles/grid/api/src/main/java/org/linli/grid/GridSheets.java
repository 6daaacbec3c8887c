// SPDX-License-Identifier: Apache-2.0
package org.linli.grid;

import org.linli.kernel.AreaCode;
import org.linli.kernel.Page;
import org.linli.kernel.security.Actor;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What a grid, community, subdistrict or district is in numbers, as it is now. Readers and what is hidden from them: see
 * {@link org.linli.registry.Tallies}.
 */
@ProviderType
public interface GridSheets {
    /**
     * The sheet of an area.
     *
     * @throws org.linli.kernel.PlatformException not found, for an area that is not there or is not the reader's; forbidden,
     *     for who has none of the roles anywhere; unavailable, while the registry does not answer
     */
    GridSheet find(AreaCode area, Actor by);

    /**
     * The sheets of the areas directly in one, by code, such as of all grids of a community.
     *
     * @param area a district, subdistrict or community of the reader
     * @param cursor where to go on; null to begin
     * @param size how many, see {@link Page#size}
     * @throws org.linli.kernel.PlatformException as {@link #find}; invalid {@code cursor}
     */
    Page<GridSheet> in(AreaCode area, String cursor, int size, Actor by);
}
