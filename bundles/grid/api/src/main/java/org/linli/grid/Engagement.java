// SPDX-License-Identifier: Apache-2.0
package org.linli.grid;

import java.time.LocalDate;
import java.util.Optional;
import org.linli.kernel.AreaCode;
import org.linli.kernel.AreaLevel;

/**
 * That somebody or an organization is engaged for an area from a day to a day: the fact, nothing that scores it. It is
 * never overwritten: who changes, even the phone, is engaged anew.
 *
 * @param id its id
 * @param kind as what
 * @param area the grid or community
 * @param name the person's name, masked in lists of {@link Kind#MEMBER_CHECK_IN}; null for an organization and when it was made
 *     unreadable
 * @param phone the person's phone, masked in lists; null when there is none, or as for the name
 * @param background what the person is; null for an organization
 * @param officer the id of the officer the person is; null for others
 * @param resident the id of the resident the person is, when it is known; null otherwise, and in lists of {@link Kind#MEMBER_CHECK_IN}
 * @param organization the organization that checked in, or that the member belongs to; null for others
 * @param organizationId its id in the registry, when it is kept there; null otherwise
 * @param since the first day, a day in China
 * @param until the first day on which it is no more; null while no end is known
 * @param replaces the id of the engagement that it follows, because somebody else took it over or something about the
 *     person changed; null for none
 * @param version how often it was changed
 */
public record Engagement(
        String id,
        Kind kind,
        AreaCode area,
        String name,
        String phone,
        Background background,
        String officer,
        String resident,
        String organization,
        String organizationId,
        LocalDate since,
        LocalDate until,
        String replaces,
        long version) {
    /** As what somebody is engaged. */
    public enum Kind {
        /** 信息员 of a grid: several at a time. */
        INFORMANT(AreaLevel.GRID, false, Position.INFORMANT),
        /** 楼栋长 of a grid, who looks after a house of it: several at a time. */
        HOUSE_STEWARD(AreaLevel.GRID, false, Position.HOUSE_STEWARD),
        /** 网格党小组长: one at a time. */
        PARTY_GROUP_LEADER(AreaLevel.GRID, true, Position.PARTY_GROUP_LEADER),
        /** 工作站负责人 of a community: an officer, one at a time. */
        STATION_HEAD(AreaLevel.COMMUNITY, true, Position.STATION_HEAD),
        /** 双报到, a member who reported to the community where they live. */
        MEMBER_CHECK_IN(AreaLevel.COMMUNITY, false, null),
        /** 双报到, a Party organization that reported to a community. */
        ORGANIZATION_CHECK_IN(AreaLevel.COMMUNITY, false, null);

        private final AreaLevel level;
        private final boolean alone;
        private final Position position;

        Kind(AreaLevel level, boolean alone, Position position) {
            this.level = level;
            this.alone = alone;
            this.position = position;
        }

        /** The level of the areas it is for. */
        public AreaLevel level() {
            return level;
        }

        /** Whether an area has one at a time: the next one ends the one before. */
        public boolean isAlone() {
            return alone;
        }

        /** As what a team names it; empty for check-ins, which are no part of a team. */
        public Optional<Position> position() {
            return Optional.ofNullable(position);
        }
    }

    /** What somebody is who is engaged. */
    public enum Background {
        /** 志愿者 */
        VOLUNTEER,
        /** 退休人员 */
        RETIRED,
        /** 报到党员 */
        CHECKED_IN_MEMBER,
        /** 工作人员: an officer. */
        OFFICER,
        /** 其他居民 */
        RESIDENT
    }
}
