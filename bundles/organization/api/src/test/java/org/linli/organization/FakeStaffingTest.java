// SPDX-License-Identifier: Apache-2.0
package org.linli.organization;

import org.linli.organization.testing.StaffingContract;
import org.linli.organization.testing.World;

public class FakeStaffingTest extends StaffingContract {
    @Override
    protected World world() {
        return World.fake();
    }
}
