// SPDX-License-Identifier: Apache-2.0
package org.linli.grid;

import java.util.List;
import org.linli.kernel.AreaCode;

/**
 * How the grids of an area are to be divided anew. Grids that are not named stay as they are.
 *
 * @param area a community, or a subdistrict when its communities are redrawn together
 * @param grids the grids that are new or get another name or bounds; at most {@link Redraws#MOST_GRIDS}
 * @param ended the grids that are to be no more
 * @param ground why, 2 to 500 characters
 */
public record RedrawDraft(AreaCode area, List<GridOutline> grids, List<AreaCode> ended, String ground) {
    public RedrawDraft {
        grids = grids == null ? List.of() : List.copyOf(grids);
        ended = ended == null ? List.of() : List.copyOf(ended);
    }
}
