// SPDX-License-Identifier: Apache-2.0
package org.linli.grid;

import java.util.List;
import org.linli.kernel.AreaCode;

/**
 * What a redraw would change, in numbers.
 *
 * @param rule the division rule of the area
 * @param grids each grid of the area before and after, by code
 * @param moves what is registered and would lie elsewhere
 * @param orders which open orders would lie elsewhere and who would have them
 * @param proved whether responsibility could be looked at; when not, {@code findings} means nothing
 * @param findings what of responsibility would break, the heaviest first; whoever approves decides
 */
public record RedrawPreview(
        DivisionRule rule,
        List<GridLoad> grids,
        Moves moves,
        OrderMoves orders,
        boolean proved,
        List<Finding> findings) {
    /** How many buildings and how many orders are listed. */
    public static final int MOST_LISTED = 200;

    public RedrawPreview {
        grids = List.copyOf(grids);
        findings = List.copyOf(findings);
    }

    /**
     * A grid before and after.
     *
     * @param grid its code; a community's, for what lies in none of its grids
     * @param name its name after, or before when it ends
     * @param before what lies in it now; null for a new one
     * @param after what would lie in it; null for one that ends
     * @param size how it would fit the rule; null for one that ends and for a community
     */
    public record GridLoad(AreaCode grid, String name, Load before, Load after, DivisionRule.Size size) {}

    /**
     * What lies in a grid.
     *
     * @param households households
     * @param people people who are registered or live there
     * @param inNeed people with an open care file, without the categories that only care officers may know of; to the
     *     nearest 5, so that comparing two drafts tells of nobody
     */
    public record Load(int households, int people, int inNeed) {}

    /**
     * What would lie elsewhere.
     *
     * @param buildings buildings
     * @param dwellings dwellings
     * @param households households
     * @param people people
     * @param unplaced dwellings that stay where they are because neither they nor their building have a point; those of
     *     grids that end go to the community
     * @param listed the first {@link #MOST_LISTED} buildings, by address
     */
    public record Moves(
            int buildings, int dwellings, int households, int people, int unplaced, List<MovedBuilding> listed) {
        public Moves {
            listed = List.copyOf(listed);
        }
    }

    /**
     * A building that would lie elsewhere.
     *
     * @param building its id
     * @param address its address
     * @param from where it lies now
     * @param to where it would lie
     * @param dwellings how many dwellings go with it
     */
    public record MovedBuilding(String building, String address, AreaCode from, AreaCode to, int dwellings) {}

    /**
     * Open orders that would lie elsewhere.
     *
     * @param known false when nobody could be asked: then nothing else here means anything
     * @param moved how many lie elsewhere
     * @param handedOn how many of them get another handler
     * @param complete false when there are so many open orders that not all were looked at
     * @param listed the first {@link #MOST_LISTED}, oldest first
     */
    public record OrderMoves(boolean known, int moved, int handedOn, boolean complete, List<MovedOrder> listed) {
        public OrderMoves {
            listed = List.copyOf(listed);
        }
    }

    /**
     * An open order that would lie elsewhere.
     *
     * @param order its id
     * @param number the number that people know it by
     * @param from where it lies now
     * @param to where it would lie
     * @param handlerFrom who has it
     * @param handlerTo who would have it; the same when only the area changes
     */
    public record MovedOrder(
            String order, String number, AreaCode from, AreaCode to, String handlerFrom, String handlerTo) {}
}
