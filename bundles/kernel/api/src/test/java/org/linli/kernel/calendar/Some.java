// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.calendar;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Random starts, limits and pauses in the two known years. */
final class Some {
    private static final long FIRST = Notices.at("2025-01-01T00:00").getEpochSecond();
    private static final int SPAN = 600 * 24 * 3600;

    private Some() {}

    static Instant start(Random random) {
        return Instant.ofEpochSecond(FIRST + random.nextInt(SPAN));
    }

    static Limit limit(Random random) {
        LimitUnit unit = LimitUnit.values()[random.nextInt(3)];
        return new Limit(random.nextInt(unit == LimitUnit.WORKING_HOURS ? 100 : 40), unit);
    }

    static List<Pause> pauses(Random random) {
        List<Pause> pauses = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            Instant from = start(random);
            pauses.add(new Pause(from, from.plusSeconds(random.nextInt(20 * 24 * 3600)), "听证"));
        }
        return pauses;
    }
}
