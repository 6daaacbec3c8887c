// SPDX-License-Identifier: Apache-2.0
package org.linli.grid.internal.staff;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.linli.grid.Engagement;
import org.linli.grid.Engagement.Kind;
import org.linli.grid.Position;
import org.linli.grid.Team;
import org.linli.grid.TeamMember;
import org.linli.grid.internal.Neighbours;
import org.linli.grid.internal.staff.EngagementReading.Shown;
import org.linli.kernel.AreaCode;
import org.linli.kernel.AreaLevel;
import org.linli.kernel.calendar.WorkCalendar;
import org.linli.organization.Duty;
import org.linli.organization.Handler;
import org.linli.organization.Officer;
import org.linli.organization.Responsibility;
import org.linli.organization.Responsibility.Charge;
import org.linli.organization.Unit;
import org.linli.organization.UnitKind;

/** Puts a team together; for one answer only. */
final class TeamMembers {
    /** A grid has a handful, seldom dozens. */
    private static final int MOST_ENGAGED = 200;

    private final Neighbours neighbours;
    private final EngagementReading reading;
    private final PhoneBook phones;
    private final Set<Position> wanted;

    /** @param wanted those positions only: nothing else is opened */
    TeamMembers(Neighbours neighbours, EngagementReading reading, Set<Position> wanted) {
        this.neighbours = neighbours;
        this.reading = reading;
        this.phones = reading.phoneBook();
        this.wanted = wanted;
    }

    /**
     * Those wanted of an area, in the order of positions.
     *
     * @param now whether the moment is now: of the past no station is known
     */
    List<TeamMember> of(Responsibility then, boolean now) {
        AreaCode area = then.area().code();
        List<TeamMember> members = new ArrayList<>();
        then.charges().stream()
                .filter(charge -> wanted.contains(position(charge)))
                .forEach(charge -> members.add(member(charge)));
        if (wanted.contains(Position.ON_DUTY)) {
            neighbours.duties().of(area, then.at()).forEach(duty -> members.add(member(duty)));
        }
        area.at(AreaLevel.COMMUNITY).ifPresent(community -> {
            if (now && wanted.contains(Position.WORKER_STATION)) {
                station(community).ifPresent(unit -> members.add(member(unit)));
            }
            addEngaged(List.of(area, community), then.at(), members);
        });
        members.sort(Comparator.comparing(TeamMember::position));
        return members;
    }

    /** The worker station of a community. */
    private Optional<Unit> station(AreaCode community) {
        return neighbours.units().list(community, UnitKind.WORKER_STATION, null, 1).items().stream()
                .findFirst();
    }

    private void addEngaged(List<AreaCode> areas, Instant at, List<TeamMember> members) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        for (Kind kind : Kind.values()) {
            if (kind.position().filter(wanted::contains).isPresent()) {
                kinds.add(kind);
            }
        }
        if (!kinds.isEmpty()) {
            LocalDate day = LocalDate.ofInstant(at, WorkCalendar.CHINA);
            reading.on(day, areas, kinds, MOST_ENGAGED).forEach(row -> members.add(member(row)));
        }
    }

    private TeamMember member(EngagementRow row) {
        Engagement engagement = reading.engagement(row, Shown.MASKED, phones);
        boolean officer = engagement.officer() != null;
        return new TeamMember(
                row.kind.position().orElseThrow(),
                officer ? Team.Kind.OFFICER : Team.Kind.ENGAGEMENT,
                officer ? engagement.officer() : engagement.id(),
                engagement.name(),
                engagement.phone(),
                begin(engagement.since()),
                begin(engagement.until()));
    }

    private TeamMember member(Charge charge) {
        Handler handler = charge.handler();
        boolean officer = handler.kind() == Handler.Kind.OFFICER;
        String phone = officer
                ? phones.officer(handler.id()).map(Officer::phone).orElse(null)
                : phones.unit(handler.id()).map(Unit::phone).orElse(null);
        return new TeamMember(
                position(charge),
                officer ? Team.Kind.OFFICER : Team.Kind.UNIT,
                handler.id(),
                handler.name(),
                phone,
                charge.since(),
                charge.until());
    }

    private static TeamMember member(Duty duty) {
        return new TeamMember(
                Position.ON_DUTY,
                Team.Kind.OFFICER,
                duty.officer(),
                duty.name(),
                duty.phone(),
                duty.from(),
                duty.until());
    }

    private static TeamMember member(Unit station) {
        return new TeamMember(
                Position.WORKER_STATION, Team.Kind.UNIT, station.id(), station.name(), station.phone(), null, null);
    }

    private static Position position(Charge charge) {
        return switch (charge.as()) {
            case STAND_IN -> Position.STAND_IN;
            case WORKER -> Position.WORKER;
            case TEAM -> Position.SERVICE_TEAM;
            case DESK -> Position.DESK;
        };
    }

    private static Instant begin(LocalDate day) {
        return day == null ? null : day.atStartOfDay(WorkCalendar.CHINA).toInstant();
    }
}
