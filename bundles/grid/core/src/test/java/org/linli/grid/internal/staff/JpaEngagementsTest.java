// SPDX-License-Identifier: Apache-2.0
package org.linli.grid.internal.staff;

import java.time.LocalDate;
import org.linli.grid.Engagements;
import org.linli.grid.testing.EngagementsContract;

public class JpaEngagementsTest extends EngagementsContract {
    @Override
    protected Engagements engagements() {
        return new StaffParts("derby").engagements;
    }

    @Override
    protected LocalDate today() {
        return LocalDate.parse("2026-03-02");
    }
}
