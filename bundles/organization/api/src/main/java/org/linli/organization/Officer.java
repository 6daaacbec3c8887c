// SPDX-License-Identifier: Apache-2.0
package org.linli.organization;

import java.util.List;
import java.util.Set;
import org.linli.kernel.AreaCode;
import org.linli.kernel.security.Grant;

/**
 * Somebody on the staff.
 *
 * @param id the id; null in a draft
 * @param name the name
 * @param phone the duty phone; null when there is none
 * @param grants the roles with their areas
 * @param units the ids of the units and teams the officer belongs to
 * @param grids the grids the officer is the grid worker of; empty for others
 * @param version how often it was changed; 0 in a draft
 */
public record Officer(
        String id,
        String name,
        String phone,
        List<Grant> grants,
        Set<String> units,
        List<AreaCode> grids,
        long version) {
    public Officer {
        grants = grants == null ? List.of() : List.copyOf(grants);
        units = units == null ? Set.of() : Set.copyOf(units);
        grids = grids == null ? List.of() : List.copyOf(grids);
    }

    /** A draft of an officer who is not there yet. */
    public Officer(String id, String name, String phone, List<Grant> grants, Set<String> units, List<AreaCode> grids) {
        this(id, name, phone, grants, units, grids, 0);
    }
}
