// SPDX-License-Identifier: Apache-2.0
package org.linli.organization.event;

import java.util.Map;

/**
 * An officer has left and others took over. Whoever keeps open work of that officer gives it to them.
 *
 * @param officer the id of who left, also the subject
 * @param successor the id of who took over in general; null when nobody did
 * @param grids the codes of the grids with the ids of their new workers; a grid that got none is not in it
 */
public record OfficerHandedOver(String officer, String successor, Map<String, String> grids) {
    public OfficerHandedOver {
        grids = Map.copyOf(grids);
    }
}
