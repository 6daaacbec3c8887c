// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.channel;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linli.kernel.AreaCode;
import org.linli.kernel.AreaLevel;
import org.linli.kernel.Page;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Role;
import org.linli.organization.Handler;
import org.linli.organization.Unit;
import org.linli.organization.UnitKind;
import org.linli.petition.PetitionChannel;
import org.linli.petition.PetitionChannel.Back;
import org.linli.petition.PetitionChannel.FirstAsked;
import org.linli.petition.PetitionChannel.Who;
import org.linli.petition.internal.Assignee;
import org.linli.petition.internal.Neighbours;
import org.linli.petition.internal.Rights;

/** Who may enter by which channel, and who is responsible for the first answer then. */
public final class WaysIn {
    private static final int MOST_UNITS = 20;

    private final ChannelRules rules;
    private final Neighbours neighbours;

    public WaysIn(ChannelRules rules, Neighbours neighbours) {
        this.rules = rules;
        this.neighbours = neighbours;
    }

    /**
     * The channel, for whoever may enter by it. The platform may by any, also one that nobody configured.
     *
     * @throws PlatformException invalid, for one that the area does not have; unauthenticated or forbidden
     */
    public ChannelRule entering(String code, AreaCode area, Actor by) {
        Optional<ChannelRule> rule = rules.find(code, area);
        if (Rights.isPlatform(by)) {
            return rule.orElseGet(() -> unknown(code));
        }
        ChannelRule known = rule.orElseThrow(
                () -> new PlatformException(Problem.invalid("channel", "is none of " + area, "one of " + codes(area))));
        if (!known.channel().byResidents()) {
            requireEntering(by, known.channel(), area);
        }
        return known;
    }

    /** First asked, first responsible: whoever holds the role anywhere in the district may enter for all of it. */
    public static void requireEntering(Actor by, PetitionChannel channel, AreaCode area) {
        Set<Role> roles = channel.enteredBy();
        AreaCode district = area.at(AreaLevel.DISTRICT).orElseThrow();
        boolean may = by.grants().stream()
                .anyMatch(grant ->
                        roles.contains(grant.role()) && (grant.area() == null || district.contains(grant.area())));
        if (may) {
            return;
        }
        if (by.equals(Actor.ANONYMOUS)) {
            throw new PlatformException(Problem.unauthenticated("the channel " + channel.code() + " is for staff"));
        }
        throw new PlatformException(Problem.forbidden("the channel " + channel.code() + " is entered by "
                + roles.stream().map(Role::name).sorted().collect(Collectors.joining(", "))));
    }

    /** Never empty: the desk, where the rule finds nobody. Asks other modules. */
    public Assignee firstResponsible(ChannelRule rule, AreaCode area, Actor by, Handler desk) {
        FirstAsked asked = rule.channel().firstAsked();
        Assignee atDesk = new Assignee(desk, null, desk.name());
        return switch (asked.who()) {
            case SUBDISTRICT -> atDesk;
            case ENTERING_OFFICER -> isOfficer(by) ? officer(by, area) : atDesk;
            case ENTERING_UNIT -> isOfficer(by) ? of(area, unitOf(by, area), officer(by, area)) : atDesk;
            case SERVICE_TEAM -> of(area, teamOf(area), atDesk);
            case GRID_WORKER -> of(area, neighbours.staffing().handlerOf(area), atDesk);
            case COMMUNITY -> of(area, area.at(AreaLevel.COMMUNITY).flatMap(neighbours.staffing()::handlerOf), atDesk);
            case DISTRICT -> of(area, area.at(AreaLevel.DISTRICT).flatMap(neighbours.staffing()::handlerOf), atDesk);
            case UNIT -> of(area, Optional.of(new Handler(Handler.Kind.UNIT, asked.unit(), null)), atDesk);
        };
    }

    /** The team whose block the area is, else the one whose block its community is. */
    private Optional<Handler> teamOf(AreaCode area) {
        Optional<AreaCode> community = area.at(AreaLevel.COMMUNITY);
        AreaCode around = area.at(AreaLevel.SUBDISTRICT).orElse(area);
        List<Unit> teams = neighbours
                .units()
                .list(around, UnitKind.SERVICE_TEAM, null, Page.MAX_SIZE)
                .items();
        return teams.stream()
                .filter(team -> team.grids().contains(area))
                .findFirst()
                .or(() -> teams.stream()
                        .filter(team -> community.filter(team.grids()::contains).isPresent())
                        .findFirst())
                .map(WaysIn::handler);
    }

    /** Of several the one that works for the smallest area around the matter. */
    private Optional<Handler> unitOf(Actor by, AreaCode area) {
        return by.units().stream()
                .sorted()
                .limit(MOST_UNITS)
                .flatMap(this::found)
                .filter(unit -> unit.area().contains(area))
                .max(Comparator.comparing(unit -> unit.area().level()))
                .map(WaysIn::handler);
    }

    private Stream<Unit> found(String unit) {
        try {
            return Stream.of(neighbours.units().find(unit));
        } catch (PlatformException gone) {
            if (!gone.problem().type().equals(Problem.NOT_FOUND)) {
                throw gone;
            }
            return Stream.empty();
        }
    }

    private static Handler handler(Unit unit) {
        return new Handler(Handler.Kind.UNIT, unit.id(), unit.name());
    }

    /** The officer who enters, in words for the public by where it is, never by name. */
    public Assignee officer(Actor by, AreaCode area) {
        AreaCode named = area.level() == AreaLevel.GRID ? area.parent().orElse(area) : area;
        String where = neighbours.areas().find(named).name();
        return new Assignee(new Handler(Handler.Kind.OFFICER, by.id(), by.displayName()), null, where + "工作人员");
    }

    private Assignee of(AreaCode area, Optional<Handler> found, Assignee desk) {
        try {
            return found.map(handler -> Assignee.of(neighbours, handler, area)).orElse(desk);
        } catch (PlatformException gone) {
            if (!gone.problem().type().equals(Problem.INVALID)) {
                throw gone;
            }
            return desk;
        }
    }

    private static boolean isOfficer(Actor by) {
        return !by.equals(Actor.ANONYMOUS) && !Rights.isPlatform(by);
    }

    private String codes(AreaCode area) {
        return rules.in(area).stream().map(ChannelRule::code).collect(Collectors.joining(", "));
    }

    private static ChannelRule unknown(String code) {
        FirstAsked desk = new FirstAsked(Who.SUBDISTRICT, null);
        return new ChannelRule(new PetitionChannel(code, code, false, Set.of(), desk, Back.PROGRESS), null, null);
    }
}
