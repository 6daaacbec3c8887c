// SPDX-License-Identifier: Apache-2.0
package org.linli.organization.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.linli.kernel.AreaCode;
import org.linli.organization.Area;
import org.linli.organization.HandOver;
import org.linli.organization.Officer;
import org.linli.organization.Responsibility.As;
import org.linli.organization.Unit;
import org.linli.organization.spi.ProposedStaffing;
import org.linli.organization.spi.ProposedStaffing.Seat;

/** What commands would change in who looks after what. */
final class ProposedSeats {
    private static final String NEW = "new";

    private ProposedSeats() {}

    static ProposedStaffing areas(List<Area> areas) {
        return new ProposedStaffing(areas, List.of());
    }

    /** @param before null for a new one */
    static ProposedStaffing officer(Officer before, Officer after) {
        return changed(As.WORKER, before == null ? List.of() : before.grids(), after.grids(), id(after.id()));
    }

    /** @param before null for a new one */
    static ProposedStaffing unit(Unit before, Unit after) {
        return changed(As.TEAM, before == null ? List.of() : before.grids(), after.grids(), id(after.id()));
    }

    /** @param leaver who leaves, as that is now */
    static ProposedStaffing handOver(Officer leaver, HandOver handOver) {
        List<Seat> seats = leaver.grids().stream()
                .map(grid -> new Seat(grid, As.WORKER, handOver.grids().getOrDefault(grid, handOver.successor())))
                .toList();
        return new ProposedStaffing(List.of(), seats);
    }

    private static ProposedStaffing changed(As as, List<AreaCode> before, List<AreaCode> after, String who) {
        List<Seat> seats = new ArrayList<>();
        minus(before, after).forEach(block -> seats.add(new Seat(block, as, null)));
        minus(after, before).forEach(block -> seats.add(new Seat(block, as, who)));
        return new ProposedStaffing(List.of(), seats);
    }

    private static Set<AreaCode> minus(List<AreaCode> all, List<AreaCode> without) {
        Set<AreaCode> left = new TreeSet<>(all);
        left.removeAll(Set.copyOf(without));
        return left;
    }

    private static String id(String id) {
        return id == null ? NEW : id;
    }
}
