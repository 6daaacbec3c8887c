// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** The day it is in the district. */
final class Today {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private Today() {}

    static LocalDate by(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }
}
