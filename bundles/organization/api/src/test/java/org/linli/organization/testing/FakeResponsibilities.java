// SPDX-License-Identifier: Apache-2.0
package org.linli.organization.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.linli.kernel.AreaCode;
import org.linli.kernel.AreaLevel;
import org.linli.kernel.GeoPoint;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.organization.Area;
import org.linli.organization.Handler;
import org.linli.organization.Officer;
import org.linli.organization.Responsibilities;
import org.linli.organization.Responsibility;
import org.linli.organization.Responsibility.As;
import org.linli.organization.Responsibility.Charge;
import org.linli.organization.Unit;

/** Who was responsible, by what the fakes were at each moment. */
public final class FakeResponsibilities implements Responsibilities {
    private final FakeAreas areas;
    private final FakeUnits units;
    private final FakeOfficers officers;
    private final FakeStandIns standIns;

    public FakeResponsibilities(FakeAreas areas, FakeUnits units, FakeOfficers officers, FakeStandIns standIns) {
        this.areas = areas;
        this.units = units;
        this.officers = officers;
        this.standIns = standIns;
    }

    @Override
    public Responsibility of(AreaCode code, Instant at) {
        Instant moment = moment(at);
        Area area = areas.past()
                .at(moment)
                .map(state -> state.get(code))
                .orElseThrow(() -> new PlatformException(Problem.notFound("area", code.value())));
        List<Charge> charges = new ArrayList<>();
        if (code.level() == AreaLevel.GRID) {
            addWorker(code, moment, charges);
            addTeam(code, moment, charges);
        }
        AreaCode ofDesk =
                code.level() == AreaLevel.GRID ? code.at(AreaLevel.SUBDISTRICT).orElseThrow() : code;
        units.desk(ofDesk)
                .ifPresent(desk -> charges.add(new Charge(
                        As.DESK, unit(desk), areas.past().since(moment, state -> state.containsKey(ofDesk)), null)));
        return new Responsibility(
                moment,
                area,
                areas.past().since(moment, state -> Optional.ofNullable(state.get(code))),
                areas.past().until(moment, state -> Optional.ofNullable(state.get(code))),
                charges);
    }

    @Override
    public Responsibility of(GeoPoint point, Instant at) {
        Instant moment = moment(at);
        return of(
                areas.past()
                        .at(moment)
                        .flatMap(state -> FakeAreas.at(state.values(), point))
                        .orElseThrow(() -> new PlatformException(
                                Problem.invalid("place", "was in no area then", "a point in an area")))
                        .area(),
                moment);
    }

    private void addWorker(AreaCode grid, Instant at, List<Charge> charges) {
        Optional<Officer> worker = officers.past().at(at).flatMap(state -> FakeOfficers.worker(state, grid));
        worker.ifPresent(officer -> {
            standIns.deputy(officer.id(), at)
                    .ifPresent(deputy -> charges.add(new Charge(
                            As.STAND_IN,
                            new Handler(Handler.Kind.OFFICER, deputy.deputy(), deputy.deputyName()),
                            deputy.from(),
                            deputy.until())));
            charges.add(new Charge(
                    As.WORKER,
                    new Handler(Handler.Kind.OFFICER, officer.id(), officer.name()),
                    officers.past()
                            .since(at, state -> FakeOfficers.worker(state, grid).map(Officer::id)),
                    officers.past()
                            .until(at, state -> FakeOfficers.worker(state, grid).map(Officer::id))));
        });
    }

    private void addTeam(AreaCode grid, Instant at, List<Charge> charges) {
        Optional<Unit> team = units.past().at(at).flatMap(state -> FakeUnits.team(state, grid));
        team.ifPresent(unit -> charges.add(new Charge(
                As.TEAM,
                unit(unit),
                units.past().since(at, state -> FakeUnits.team(state, grid).map(Unit::id)),
                units.past().until(at, state -> FakeUnits.team(state, grid).map(Unit::id)))));
    }

    private Instant moment(Instant at) {
        Instant now = areas.past().now();
        if (at != null && at.isAfter(now)) {
            throw new PlatformException(Problem.invalid("at", "is still to come", "a moment up to now"));
        }
        return at == null ? now : at;
    }

    private static Handler unit(Unit unit) {
        return new Handler(Handler.Kind.UNIT, unit.id(), unit.name());
    }
}
