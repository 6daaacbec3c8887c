// SPDX-License-Identifier: Apache-2.0
package org.linli.grid;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.linli.grid.testing.EngagementsContract;
import org.linli.grid.testing.FakeEngagements;

public class FakeEngagementsTest extends EngagementsContract {
    @Override
    protected Engagements engagements() {
        return new FakeEngagements(Clock.fixed(Instant.parse("2026-03-02T01:00:00Z"), ZoneOffset.UTC));
    }

    @Override
    protected LocalDate today() {
        return LocalDate.parse("2026-03-02");
    }
}
