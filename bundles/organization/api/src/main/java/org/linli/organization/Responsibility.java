// SPDX-License-Identifier: Apache-2.0
package org.linli.organization;

import java.time.Instant;
import java.util.List;

/**
 * Who was responsible for a place at a moment.
 *
 * @param at the moment
 * @param area the area with the name and bounds that it had then
 * @param areaSince since when it had them; null when they are older than the records
 * @param areaUntil until when it had them; null when it still has
 * @param charges who was responsible, first who handled first; an area that was there has one at least
 */
public record Responsibility(Instant at, Area area, Instant areaSince, Instant areaUntil, List<Charge> charges) {
    public Responsibility {
        charges = List.copyOf(charges);
    }

    /** As what somebody was responsible. */
    public enum As {
        /** 代班: stood in for the grid's worker. */
        STAND_IN,
        /** 网格员: the grid's worker. */
        WORKER,
        /** 服务团队: the service team of the grid or of its community. */
        TEAM,
        /** The area's desk; for a grid, the one that takes what nobody else has taken. */
        DESK
    }

    /**
     * That somebody was responsible.
     *
     * @param as as what
     * @param handler who, with the name of today
     * @param since since when; null when it is older than the records
     * @param until until when it was, or is agreed; null when no end is known
     */
    public record Charge(As as, Handler handler, Instant since, Instant until) {}
}
