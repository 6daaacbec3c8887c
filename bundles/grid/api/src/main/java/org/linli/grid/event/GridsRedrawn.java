// SPDX-License-Identifier: Apache-2.0
package org.linli.grid.event;

import java.util.List;

/**
 * The grids of an area have other bounds from now on: the areas are saved, whoever asks where a place lies is told the new
 * grid. What is registered there follows within minutes. Subject is the redraw.
 *
 * @param redraw the id of the redraw
 * @param area the code of the community or subdistrict whose grids were divided anew
 * @param grids the codes of the grids that are new or have other bounds
 * @param ended the codes of the grids that are no more
 */
public record GridsRedrawn(String redraw, String area, List<String> grids, List<String> ended) {
    public GridsRedrawn {
        grids = List.copyOf(grids);
        ended = List.copyOf(ended);
    }
}
