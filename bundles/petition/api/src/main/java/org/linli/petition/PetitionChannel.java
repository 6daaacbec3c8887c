// SPDX-License-Identifier: Apache-2.0
package org.linli.petition;

import java.util.Set;
import org.linli.kernel.security.Role;

/**
 * A way in which petitions come in an area, from configuration.
 *
 * @param code its name for programs, such as {@code hotline}
 * @param name its name for people, such as 热线
 * @param byResidents whether residents file by it themselves
 * @param enteredBy the roles that enter what came by it; empty when no staff does
 * @param firstAsked who is responsible for the first answer (首问责任)
 * @param back how the answer goes back
 */
public record PetitionChannel(
        String code, String name, boolean byResidents, Set<Role> enteredBy, FirstAsked firstAsked, Back back) {
    public PetitionChannel {
        enteredBy = Set.copyOf(enteredBy);
    }

    /**
     * Who is responsible for the first answer, whoever handles it later.
     *
     * @param who which rule
     * @param unit the id of the unit, for {@link Who#UNIT}; else null
     */
    public record FirstAsked(Who who, String unit) {}

    /** Rules of first-asked responsibility. Where nobody is found by one, it is the desk of the area. */
    public enum Who {
        /** 网格员: the worker of the grid where it is, or who stands in. */
        GRID_WORKER,
        /** 服务团队: the service team of the block where it is. */
        SERVICE_TEAM,
        /** 录入人: the officer who entered it. */
        ENTERING_OFFICER,
        /** 录入单位: the unit of the officer who entered it, such as the office that runs the hotline. */
        ENTERING_UNIT,
        /** 社区: the committee of the community where it is. */
        COMMUNITY,
        /** 街道: the desk of the subdistrict, which keeps the platform. */
        SUBDISTRICT,
        /** 区县: the command centre of the district. */
        DISTRICT,
        /** 单位: a unit that is named. */
        UNIT
    }

    /** How the answer goes back. */
    public enum Back {
        /** 自助查询: by itself; the petitioner reads it in the progress. */
        PROGRESS,
        /** 原渠道: through the service of this channel ({@link org.linli.petition.spi.Channel}). */
        CHANNEL,
        /** 短信: through the service of the channel {@code message}, to the petitioner's phone. */
        MESSAGE,
        /** 电话或当面: somebody tells it. */
        VOICE
    }
}
