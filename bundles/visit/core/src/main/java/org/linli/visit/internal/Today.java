// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The day it is in the district. */
public final class Today {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private Today() {}

    public static LocalDate by(Clock clock) {
        return of(clock.instant());
    }

    /** The day of a moment. */
    public static LocalDate of(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }
}
