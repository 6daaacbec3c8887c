// SPDX-License-Identifier: Apache-2.0
package org.linli.grid;

import java.util.List;
import org.linli.kernel.AreaCode;

/**
 * Who works for an area, as residents may see it, as names and phones are posted in a grid.
 *
 * @param area the smallest area that was found
 * @param areaName its whole name, such as 东江区 甲街道 甲一社区 第一网格
 * @param published whether the area publishes anybody; when not, there are no members
 * @param members those positions that the area publishes, in the order of {@link Position}
 */
public record PublicTeam(AreaCode area, String areaName, boolean published, List<PublicTeamMember> members) {
    public PublicTeam {
        members = List.copyOf(members);
    }
}
