// SPDX-License-Identifier: Apache-2.0
package org.linli.grid.internal.staff;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import org.linli.grid.Gap;
import org.linli.grid.GapKind;
import org.linli.grid.GridStaff;
import org.linli.grid.Position;
import org.linli.grid.Team;
import org.linli.grid.TeamMember;
import org.linli.grid.internal.Neighbours;
import org.linli.grid.internal.Rights;
import org.linli.kernel.AreaCode;
import org.linli.kernel.AreaLevel;
import org.linli.kernel.Page;
import org.linli.kernel.ledger.Access;
import org.linli.kernel.security.Actor;
import org.linli.kernel.support.Cursor;
import org.linli.kernel.support.Input;
import org.linli.organization.Area;
import org.linli.organization.Responsibility;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Teams and gaps, gathered anew for each question. */
@Component(service = {GridStaff.class, GatheredGridStaff.class})
public final class GatheredGridStaff implements GridStaff {
    /** How many areas one page looks at: each costs a question or two. */
    private static final int MOST_AREAS = 200;
    /** After the ordinals of all kinds. */
    private static final String ALL_KINDS = "9";

    private final Neighbours neighbours;
    private final EngagementReading reading;
    private final Gaps gaps;

    @Activate
    public GatheredGridStaff(
            @Reference Neighbours neighbours, @Reference EngagementReading reading, @Reference StaffRules rules) {
        this.neighbours = neighbours;
        this.reading = reading;
        this.gaps = new Gaps(neighbours, reading, rules);
    }

    @Override
    public Team team(AreaCode area, Instant at, String from, Actor by) {
        Rights.requireTeam(area, by);
        new Input()
                .that(
                        area.level().compareTo(AreaLevel.COMMUNITY) >= 0,
                        "area",
                        "is a " + area.level(),
                        "the code of a grid or community")
                .check();
        Responsibility then = neighbours.responsibilities().of(area, at);
        List<TeamMember> members =
                new TeamMembers(neighbours, reading, EnumSet.allOf(Position.class)).of(then, at == null);
        int sealed = (int) members.stream()
                .filter(member -> member.kind() == Team.Kind.ENGAGEMENT)
                .count();
        if (sealed > 0) {
            neighbours.ledger().append(Access.list(by, "grid.team", sealed, from));
        }
        List<GapKind> missing = at == null
                ? gaps.in(List.of(then.area()), null).stream().map(Gap::kind).toList()
                : List.of();
        return new Team(area, then.area().name(), then.at(), members, missing);
    }

    /**
     * Those of the staff who work for an area of any level now, for whoever may see its sheet. Informants, stewards and whoever else
     * is engaged without being on the staff are in {@link #team} only.
     */
    public List<TeamMember> officials(AreaCode area) {
        Responsibility now = neighbours.responsibilities().of(area, null);
        return new TeamMembers(
                        neighbours,
                        reading,
                        EnumSet.complementOf(EnumSet.of(Position.INFORMANT, Position.HOUSE_STEWARD)))
                .of(now, true).stream()
                        .filter(member -> member.kind() != Team.Kind.ENGAGEMENT)
                        .toList();
    }

    @Override
    public Page<Gap> gaps(AreaCode area, GapKind kind, String cursor, int size, Actor by) {
        Rights.requireTeam(area, by);
        int limit = Page.size(size);
        List<String> after = Cursor.read(cursor, 2);
        String begin = after.get(0);
        List<Area> areas = gaps.areas(area, begin, MOST_AREAS + 1);
        boolean goesOn = areas.size() > MOST_AREAS;
        List<Area> looked = goesOn ? areas.subList(0, MOST_AREAS) : areas;
        List<Gap> found = gaps.in(looked, kind).stream()
                .filter(gap ->
                        !gap.area().value().equals(begin) || order(gap).get(1).compareTo(after.get(1)) > 0)
                .toList();
        if (found.size() > limit) {
            return Cursor.page(found, limit, GatheredGridStaff::order);
        }
        String last = goesOn ? looked.get(MOST_AREAS - 1).code().value() : null;
        return new Page<>(found, goesOn ? cursor(List.of(last, ALL_KINDS)) : null);
    }

    private static List<String> order(Gap gap) {
        return List.of(gap.area().value(), String.valueOf(gap.kind().ordinal()));
    }

    private static String cursor(List<String> place) {
        return Cursor.page(List.of(place, place), 1, each -> each).next();
    }
}
