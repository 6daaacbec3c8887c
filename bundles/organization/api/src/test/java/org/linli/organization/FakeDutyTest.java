// SPDX-License-Identifier: Apache-2.0
package org.linli.organization;

import java.time.Instant;
import org.linli.kernel.testing.TestClock;
import org.linli.organization.testing.DutyContract;
import org.linli.organization.testing.World;

public class FakeDutyTest extends DutyContract {
    public FakeDutyTest() {
        super(new TestClock(Instant.parse("2026-03-02T01:00:00Z")));
    }

    @Override
    protected World world() {
        return World.fake(clock);
    }
}
