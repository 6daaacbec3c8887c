// SPDX-License-Identifier: Apache-2.0
package org.linli.organization.spi;

import java.util.List;
import org.linli.kernel.AreaCode;
import org.linli.organization.Area;
import org.linli.organization.Responsibility;

/**
 * What is to change.
 *
 * @param areas areas that are added, or get this name and these bounds; at most 5000
 * @param seats who is to look after grids and blocks; only those that change
 */
public record ProposedStaffing(List<Area> areas, List<Seat> seats) {
    public ProposedStaffing {
        areas = List.copyOf(areas);
        seats = List.copyOf(seats);
    }

    /**
     * Whose a block is to be.
     *
     * @param block a grid, or a community for a team
     * @param as {@code WORKER} or {@code TEAM}
     * @param handler the id of the officer or unit; null for nobody any more
     */
    public record Seat(AreaCode block, Responsibility.As as, String handler) {}
}
