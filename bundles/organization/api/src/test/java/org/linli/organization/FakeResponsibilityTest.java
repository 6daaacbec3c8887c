// SPDX-License-Identifier: Apache-2.0
package org.linli.organization;

import java.time.Instant;
import org.linli.kernel.testing.TestClock;
import org.linli.organization.testing.ResponsibilityContract;
import org.linli.organization.testing.World;

public class FakeResponsibilityTest extends ResponsibilityContract {
    public FakeResponsibilityTest() {
        super(new TestClock(Instant.parse("2026-03-02T01:00:00Z")));
    }

    @Override
    protected World world() {
        return World.fake(clock);
    }
}
