// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** The day it is in the district. */
public final class Today {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private Today() {}

    public static LocalDate by(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }
}
