// SPDX-License-Identifier: Apache-2.0
package org.linli.portal.internal.rest;

import java.util.ArrayList;
import java.util.List;
import org.linli.kernel.AreaCode;
import org.linli.organization.Area;
import org.linli.organization.Areas;

/** The communities that a resident can choose from, grouped by subdistrict. */
final class Places {
    private static final int MOST_GROUPS = 200;

    private final Areas areas;

    Places(Areas areas) {
        this.areas = areas;
    }

    /** A group of the list. */
    public record Group(String name, List<Choice> choices) {}

    /** An entry of the list. */
    public record Choice(String code, String name) {}

    List<Group> groups() {
        List<Group> groups = new ArrayList<>();
        for (Area district : areas.children(null)) {
            for (Area subdistrict : areas.children(district.code())) {
                if (groups.size() < MOST_GROUPS) {
                    groups.add(group(district, subdistrict));
                }
            }
        }
        return groups;
    }

    private Group group(Area district, Area subdistrict) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice(subdistrict.code().value(), subdistrict.name() + "（不确定是哪个社区）"));
        areas.children(subdistrict.code())
                .forEach(community -> choices.add(new Choice(community.code().value(), community.name())));
        return new Group(district.name() + " · " + subdistrict.name(), choices);
    }

    /** What was chosen, null for nothing. */
    static AreaCode chosen(String code) {
        return code == null || code.isBlank() ? null : AreaCode.of(code.strip());
    }
}
