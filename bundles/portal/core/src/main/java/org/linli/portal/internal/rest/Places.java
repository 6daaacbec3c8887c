// SPDX-License-Identifier: Apache-2.0
package org.linli.portal.internal.rest;

import java.util.ArrayList;
import java.util.List;
import org.linli.kernel.AreaCode;
import org.linli.kernel.PlatformException;
import org.linli.organization.Area;
import org.linli.organization.Areas;

/** The communities that a resident can choose from, grouped by subdistrict. */
final class Places {
    /** The cookie that keeps which community somebody chose last. */
    static final String COOKIE = "linli-area";

    private static final int MOST_GROUPS = 200;

    private final Areas areas;

    Places(Areas areas) {
        this.areas = areas;
    }

    /** A group of the list; its own entry is for whoever does not know which community it is. */
    public record Group(String name, Choice whole, List<Choice> choices) {}

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
        return new Group(district.name() + " · " + subdistrict.name(), choice(subdistrict), within(subdistrict.code()));
    }

    /** The areas directly in one, such as the grids of a community. */
    List<Choice> within(AreaCode area) {
        return areas.children(area).stream().map(Places::choice).toList();
    }

    private static Choice choice(Area area) {
        return new Choice(area.code().value(), area.name());
    }

    /** What was chosen, null for nothing. */
    static AreaCode chosen(String code) {
        return code == null || code.isBlank() ? null : AreaCode.of(code.strip());
    }

    /** The area of a cookie, null when there is none such any more. */
    AreaCode remembered(String cookie) {
        try {
            return cookie == null ? null : areas.find(AreaCode.of(cookie)).code();
        } catch (PlatformException gone) {
            return null;
        }
    }
}
