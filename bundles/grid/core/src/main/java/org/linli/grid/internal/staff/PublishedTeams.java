// SPDX-License-Identifier: Apache-2.0
package org.linli.grid.internal.staff;

import java.util.List;
import org.linli.grid.PublicTeam;
import org.linli.grid.PublicTeamMember;
import org.linli.grid.PublicTeams;
import org.linli.grid.Team;
import org.linli.grid.TeamMember;
import org.linli.grid.internal.Neighbours;
import org.linli.kernel.AreaCode;
import org.linli.kernel.GeoPoint;
import org.linli.kernel.support.Input;
import org.linli.organization.Responsibility;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Shows of a team what the area's configuration publishes; what it does not is not even read. */
@Component(service = {PublicTeams.class, PublishedTeams.class})
public final class PublishedTeams implements PublicTeams {
    private final Neighbours neighbours;
    private final EngagementReading reading;
    private final StaffRules rules;

    @Activate
    public PublishedTeams(
            @Reference Neighbours neighbours, @Reference EngagementReading reading, @Reference StaffRules rules) {
        this.neighbours = neighbours;
        this.reading = reading;
        this.rules = rules;
    }

    @Override
    public PublicTeam of(AreaCode area) {
        neighbours.areas().find(area);
        String name = neighbours.areas().path(area);
        StaffRule rule = rules.in(area);
        if (rule.published().isEmpty()) {
            return new PublicTeam(area, name, false, List.of());
        }
        Responsibility now = neighbours.responsibilities().of(area, null);
        List<PublicTeamMember> members = new TeamMembers(neighbours, reading, rule.published())
                .of(now, true).stream()
                        .filter(member -> member.name() != null)
                        .map(member -> shown(member, rule.phones()))
                        .toList();
        return new PublicTeam(area, name, true, members);
    }

    @Override
    public PublicTeam at(GeoPoint point) {
        new Input().required("point", point).check();
        return of(neighbours.areas().locate(point, null, null).area());
    }

    /** The phone of somebody who is not on the staff is private, wherever that person is named. */
    private static PublicTeamMember shown(TeamMember member, boolean phones) {
        String phone = phones && member.kind() != Team.Kind.ENGAGEMENT ? member.phone() : null;
        return new PublicTeamMember(member.position(), member.position().title(), member.name(), phone);
    }
}
