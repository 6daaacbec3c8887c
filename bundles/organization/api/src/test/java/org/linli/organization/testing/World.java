// SPDX-License-Identifier: Apache-2.0
package org.linli.organization.testing;

import java.time.Clock;
import org.linli.organization.Areas;
import org.linli.organization.Duties;
import org.linli.organization.Officers;
import org.linli.organization.Responsibilities;
import org.linli.organization.Staffing;
import org.linli.organization.StandIns;
import org.linli.organization.Units;

/** An organization whose parts know each other. */
public record World(
        Areas areas,
        Units units,
        Officers officers,
        Staffing staffing,
        Duties duties,
        StandIns standIns,
        Responsibilities responsibilities) {
    /** An empty one in memory. */
    public static World fake() {
        return fake(Clock.systemUTC());
    }

    /** An empty one in memory, in which it is as late as that clock says. */
    public static World fake(Clock clock) {
        FakeUnits units = new FakeUnits(clock);
        FakeOfficers officers = new FakeOfficers(clock);
        FakeAreas areas = new FakeAreas(units, officers, clock);
        FakeStandIns standIns = new FakeStandIns(officers, clock);
        return new World(
                areas,
                units,
                officers,
                new FakeStaffing(units, officers, standIns, clock),
                new FakeDuties(units, officers, clock),
                standIns,
                new FakeResponsibilities(areas, units, officers, standIns));
    }

    /** The areas of {@link TestCity} in it. */
    public World withTestCity() {
        areas.save(TestCity.areas(), TestCity.ADMINISTRATOR);
        return this;
    }
}
