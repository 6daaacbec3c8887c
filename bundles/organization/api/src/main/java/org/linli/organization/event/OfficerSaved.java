// SPDX-License-Identifier: Apache-2.0
package org.linli.organization.event;

import java.util.List;

/**
 * An officer was added or changed, in roles, units or grids.
 *
 * @param officer the officer's id, also the subject
 * @param grids the codes of the grids whose worker the officer is now
 */
public record OfficerSaved(String officer, List<String> grids) {
    public OfficerSaved {
        grids = List.copyOf(grids);
    }
}
