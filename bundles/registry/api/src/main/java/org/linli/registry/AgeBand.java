// SPDX-License-Identifier: Apache-2.0
package org.linli.registry;

import java.time.LocalDate;

/** Ages that are counted together. */
public enum AgeBand {
    FROM_0_TO_5(0),
    FROM_6_TO_13(6),
    FROM_14_TO_17(14),
    FROM_18_TO_34(18),
    FROM_35_TO_59(35),
    FROM_60_TO_69(60),
    FROM_70_TO_79(70),
    FROM_80(80),
    /** The birthday is not known. */
    UNKNOWN(0);

    private final int from;

    AgeBand(int from) {
        this.from = from;
    }

    /** The band of somebody on a day. */
    public static AgeBand of(LocalDate born, LocalDate today) {
        if (born == null) {
            return UNKNOWN;
        }
        AgeBand band = FROM_0_TO_5;
        while (band != FROM_80 && !born.plusYears(band.next().from).isAfter(today)) {
            band = band.next();
        }
        return band;
    }

    /** The day on which somebody of this band comes into the next one; null when there is none. */
    public LocalDate nextOn(LocalDate born) {
        return this == FROM_80 || this == UNKNOWN ? null : born.plusYears(next().from);
    }

    private AgeBand next() {
        return values()[ordinal() + 1];
    }
}
