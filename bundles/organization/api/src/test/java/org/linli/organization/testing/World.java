// SPDX-License-Identifier: Apache-2.0
package org.linli.organization.testing;

import org.linli.organization.Areas;
import org.linli.organization.Officers;
import org.linli.organization.Staffing;
import org.linli.organization.Units;

/** An organization whose parts know each other. */
public record World(Areas areas, Units units, Officers officers, Staffing staffing) {
    /** An empty one in memory. */
    public static World fake() {
        FakeUnits units = new FakeUnits();
        FakeOfficers officers = new FakeOfficers();
        return new World(new FakeAreas(units), units, officers, new FakeStaffing(units, officers));
    }

    /** The areas of {@link TestCity} in it. */
    public World withTestCity() {
        areas.save(TestCity.areas(), TestCity.ADMINISTRATOR);
        return this;
    }
}
