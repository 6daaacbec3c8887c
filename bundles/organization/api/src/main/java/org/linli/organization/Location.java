// SPDX-License-Identifier: Apache-2.0
package org.linli.organization;

import org.linli.kernel.AreaCode;

/**
 * Where a place lies, and so who is responsible for it first.
 *
 * @param area the grid; or, where the place is in no grid or in several, the smallest area above that holds it
 * @param found how it was found
 */
public record Location(AreaCode area, Found found) {
    /** How a place was found. */
    public enum Found {
        /** The point lies in exactly one grid. */
        IN_GRID,
        /** The point lies in no grid. */
        IN_NO_GRID,
        /** The point lies in two grids or more. */
        IN_SEVERAL_GRIDS,
        /** There was no point; the address names the area. */
        BY_ADDRESS,
        /** Neither point nor address told; the area that the petitioner chose. */
        AS_CHOSEN
    }
}
