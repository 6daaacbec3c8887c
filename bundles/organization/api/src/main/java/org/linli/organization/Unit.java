// SPDX-License-Identifier: Apache-2.0
package org.linli.organization;

import java.util.List;
import org.linli.kernel.AreaCode;

/**
 * A unit or a service team.
 *
 * @param id its id; null in a draft
 * @param kind what it is
 * @param name its name
 * @param area the area it works for
 * @param phone its duty phone, null when it has none
 * @param grids the blocks a service team looks after first: grids, or communities as a whole; a block has at most one
 *     team, and a grid's own team goes before its community's. Empty for others
 * @param version how often it was changed; 0 in a draft
 */
public record Unit(
        String id, UnitKind kind, String name, AreaCode area, String phone, List<AreaCode> grids, long version) {
    public Unit {
        grids = grids == null ? List.of() : List.copyOf(grids);
    }

    /** A draft of a unit that is not there yet. */
    public Unit(String id, UnitKind kind, String name, AreaCode area, String phone, List<AreaCode> grids) {
        this(id, kind, name, area, phone, grids, 0);
    }
}
