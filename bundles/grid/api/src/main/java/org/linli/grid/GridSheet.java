// SPDX-License-Identifier: Apache-2.0
package org.linli.grid;

import java.time.Instant;
import java.util.List;
import org.linli.kernel.AreaCode;
import org.linli.kernel.GeoPoint;
import org.linli.registry.Tally;

/**
 * The sheet of an area (网格一张图): where it lies, who looks after it and what it has, in numbers. It
 * names no resident.
 *
 * @param area a grid, or the community, subdistrict or district above
 * @param name such as 第一网格
 * @param path the names from the district down, such as 东江区 甲街道 甲一社区 第一网格
 * @param bounds the corners of its outline in {@link org.linli.organization.Areas#DATUM}, the last not repeating the
 *     first; empty when unknown
 * @param responsible who looks after it now, first who handles first; staff, by the names that staff see
 * @param tally people, homes and places in it; small numbers protected
 * @param openPetitions how many petitions are open in it; null when the module that keeps them does not answer
 * @param lists whether the reader may open the masked lists of it
 */
public record GridSheet(
        AreaCode area,
        String name,
        String path,
        List<GeoPoint> bounds,
        List<Responsible> responsible,
        Tally tally,
        Long openPetitions,
        boolean lists) {
    public GridSheet {
        bounds = List.copyOf(bounds);
        responsible = List.copyOf(responsible);
    }

    /**
     * Somebody who looks after the area.
     *
     * @param position as what
     * @param id the officer's or unit's id
     * @param name the officer's or unit's name
     * @param phone the duty phone; null when there is none, and in lists of several areas
     * @param since since when; null when it is older than the records
     */
    public record Responsible(Position position, String id, String name, String phone, Instant since) {}
}
