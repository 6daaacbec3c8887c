// SPDX-License-Identifier: Apache-2.0
package org.linli.organization.testing;

import java.time.Clock;
import java.util.Optional;
import org.linli.kernel.AreaCode;
import org.linli.kernel.AreaLevel;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.organization.Handler;
import org.linli.organization.Staffing;
import org.linli.organization.Unit;

/** Who is responsible, by the units and officers in memory. */
public final class FakeStaffing implements Staffing {
    private final FakeUnits units;
    private final FakeOfficers officers;

    private final FakeStandIns standIns;
    private final Clock clock;

    public FakeStaffing(FakeUnits units, FakeOfficers officers, FakeStandIns standIns, Clock clock) {
        this.units = units;
        this.officers = officers;
        this.standIns = standIns;
        this.clock = clock;
    }

    @Override
    public Optional<Handler> handlerOf(AreaCode area) {
        if (area.level() != AreaLevel.GRID) {
            return units.desk(area).map(FakeStaffing::handler);
        }
        return officers.worker(area)
                .map(worker -> standIns.deputy(worker.id(), clock.instant())
                        .map(deputy -> new Handler(Handler.Kind.OFFICER, deputy.deputy(), deputy.deputyName()))
                        .orElse(new Handler(Handler.Kind.OFFICER, worker.id(), worker.name())))
                .or(() -> units.team(area).map(FakeStaffing::handler));
    }

    @Override
    public Handler deskOf(AreaCode area) {
        return area.at(AreaLevel.SUBDISTRICT)
                .flatMap(units::desk)
                .or(() -> area.at(AreaLevel.DISTRICT).flatMap(units::desk))
                .map(FakeStaffing::handler)
                .orElseThrow(() -> new PlatformException(Problem.notFound("desk for area", area.value())));
    }

    private static Handler handler(Unit unit) {
        return new Handler(Handler.Kind.UNIT, unit.id(), unit.name());
    }
}
