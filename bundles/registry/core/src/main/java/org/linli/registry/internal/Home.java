// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal;

import org.linli.kernel.AreaCode;
import org.linli.kernel.AreaLevel;

/**
 * Where somebody belongs, as the columns that searches begin with say it.
 *
 * @param dwelling the id of the home; null for none here
 * @param grid empty where the community has no grid there
 */
public record Home(String dwelling, String district, String subdistrict, String community, String grid) {
    /** A home in an area that is a community or a grid. */
    public static Home in(String dwelling, AreaCode area) {
        return new Home(
                dwelling,
                area.at(AreaLevel.DISTRICT).orElseThrow().value(),
                area.at(AreaLevel.SUBDISTRICT).orElseThrow().value(),
                area.at(AreaLevel.COMMUNITY).orElseThrow().value(),
                area.at(AreaLevel.GRID).map(AreaCode::value).orElse(""));
    }

    /** The smallest known area. */
    public AreaCode area() {
        return AreaCode.of(grid.isEmpty() ? community : grid);
    }
}
