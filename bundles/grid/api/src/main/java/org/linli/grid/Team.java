// SPDX-License-Identifier: Apache-2.0
package org.linli.grid;

import java.time.Instant;
import java.util.List;
import org.linli.kernel.AreaCode;

/**
 * Who worked for a grid or community at a moment, for the staff of the area.
 *
 * @param area the grid or community
 * @param areaName the name it had then
 * @param at the moment
 * @param members in the order of {@link Position}; of a grid also the station of its community and its head;
 *     the station itself only for now: organization keeps no past of it
 * @param gaps what is missing and counts in this area; empty for a moment that is past
 */
public record Team(AreaCode area, String areaName, Instant at, List<Member> members, List<GapKind> gaps) {
    public Team {
        members = List.copyOf(members);
        gaps = List.copyOf(gaps);
    }

    /** What {@link Member#id} is the id of. */
    public enum Kind {
        /** An officer of organization. */
        OFFICER,
        /** A unit of organization. */
        UNIT,
        /** An engagement of somebody who is not on the staff, see {@link Engagements#find}. */
        ENGAGEMENT
    }

    /**
     * Somebody of the team.
     *
     * @param position as what
     * @param kind what the id is of
     * @param id an officer's, a unit's or an engagement's id
     * @param name the name of today; null when it was made unreadable
     * @param phone of officers and units the duty phone of today, of the duty roster the phone of that duty; of others
     *     masked but for three digits at both ends; null when there is none
     * @param since since when; null when it is older than the records
     * @param until until when it was, or is agreed; that moment is not part of it; null when no end is known
     */
    public record Member(
            Position position, Kind kind, String id, String name, String phone, Instant since, Instant until) {}
}
