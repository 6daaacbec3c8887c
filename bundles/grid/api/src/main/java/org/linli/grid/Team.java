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
public record Team(AreaCode area, String areaName, Instant at, List<TeamMember> members, List<GapKind> gaps) {
    public Team {
        members = List.copyOf(members);
        gaps = List.copyOf(gaps);
    }

    /** What {@link TeamMember#id} is the id of. */
    public enum Kind {
        /** An officer of organization. */
        OFFICER,
        /** A unit of organization. */
        UNIT,
        /** An engagement of somebody who is not on the staff, see {@link Engagements#find}. */
        ENGAGEMENT
    }
}
