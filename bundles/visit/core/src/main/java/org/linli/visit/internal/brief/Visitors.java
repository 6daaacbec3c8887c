// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.linli.kernel.AreaCode;
import org.linli.kernel.AreaLevel;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.kernel.support.Input;
import org.linli.organization.Officer;
import org.linli.organization.Unit;
import org.linli.organization.UnitKind;
import org.linli.visit.VisitDraft;
import org.linli.visit.internal.Neighbours;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Finds out who may go on a visit: by a role in the area, or in a service team whose blocks hold it. */
@Component(service = Visitors.class)
public final class Visitors {
    private final Neighbours neighbours;

    @Activate
    public Visitors(@Reference Neighbours neighbours) {
        this.neighbours = neighbours;
    }

    /**
     * Who goes.
     *
     * @throws PlatformException invalid, naming each who may not; not found, when the actor may neither go nor send others
     */
    List<VisitorRow> of(VisitDraft draft, AreaCode area, Actor by) {
        Optional<VisitorRow> self = may(by, area);
        if (self.isEmpty() && !by.may(area, VisitRights.SENDING)) {
            throw new PlatformException(Problem.notFound(
                    draft.household() == null ? "dwelling" : "household",
                    draft.household() == null ? draft.dwelling() : draft.household()));
        }
        if (draft.visitors().isEmpty()) {
            return List.of(self.orElseThrow(() -> new PlatformException(
                    Problem.invalid("visitors", "are missing, and you do not visit yourself", "the ids of officers"))));
        }
        boolean included = draft.visitors().contains(by.id());
        if (!included && !by.may(area, VisitRights.SENDING)) {
            throw new PlatformException(Problem.forbidden("others are sent by those who look after the area"));
        }
        return others(draft.visitors(), area, by);
    }

    private List<VisitorRow> others(List<String> ids, AreaCode area, Actor by) {
        List<VisitorRow> visitors = new ArrayList<>();
        Input input = new Input();
        for (String id : ids.stream().distinct().toList()) {
            Optional<VisitorRow> visitor =
                    id.equals(by.id()) ? may(by, area) : officer(id).flatMap(o -> may(o, area));
            input.that(
                    visitor.isPresent(),
                    "visitors",
                    id + " does not visit in " + area,
                    "grid workers, community officers, care officers of the area, members of its service team");
            visitor.ifPresent(visitors::add);
        }
        input.check();
        return visitors;
    }

    private Optional<Actor> officer(String id) {
        try {
            Officer officer = neighbours.officers().find(id);
            return Optional.of(new Actor(officer.id(), officer.name(), officer.grants(), officer.units()));
        } catch (PlatformException refused) {
            if (!refused.problem().type().equals(Problem.NOT_FOUND)) {
                throw refused;
            }
            return Optional.empty();
        }
    }

    private Optional<VisitorRow> may(Actor actor, AreaCode area) {
        if (actor.may(area, VisitRights.GOING)) {
            return Optional.of(row(actor, null));
        }
        return team(actor.units(), area).map(team -> row(actor, team));
    }

    private Optional<String> team(Set<String> units, AreaCode area) {
        AreaCode community = area.at(AreaLevel.COMMUNITY).orElse(area);
        return units.stream()
                .sorted()
                .map(this::unit)
                .flatMap(Optional::stream)
                .filter(unit -> unit.kind() == UnitKind.SERVICE_TEAM)
                .filter(unit -> unit.grids().contains(area) || unit.grids().contains(community))
                .map(Unit::id)
                .findFirst();
    }

    private Optional<Unit> unit(String id) {
        try {
            return Optional.of(neighbours.units().find(id));
        } catch (PlatformException gone) {
            if (!gone.problem().type().equals(Problem.NOT_FOUND)) {
                throw gone;
            }
            return Optional.empty();
        }
    }

    private static VisitorRow row(Actor actor, String team) {
        VisitorRow row = new VisitorRow();
        row.officer = actor.id();
        row.name = actor.displayName();
        row.team = team;
        row.open = 1;
        return row;
    }
}
