// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.internal.ledger;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How long entries are kept, and where the heads are written.
 *
 * @param days how many days an entry is kept
 * @param heads the folder of heads
 */
record Keeping(int days, Path heads) {
    /** What the law asks: six months. */
    static final int LEAST_DAYS = 183;

    static final int USUAL_DAYS = 366;
    private static final int MOST_DAYS = 36_600;

    /**
     * Reads what was configured.
     *
     * @throws IllegalArgumentException with the reason, in words for operators
     */
    static Keeping of(String keepDays, String folder, Path usualFolder) {
        return new Keeping(days(keepDays), folder(folder, usualFolder));
    }

    Duration keep() {
        return Duration.ofDays(days);
    }

    private static int days(String keepDays) {
        String text = keepDays == null || keepDays.isBlank() ? Integer.toString(USUAL_DAYS) : keepDays.strip();
        if (!text.matches("\\d{1,6}") || Integer.parseInt(text) > MOST_DAYS) {
            throw new IllegalArgumentException(
                    "keepDays is \"" + text + "\": expected a number of days, " + LEAST_DAYS + " to " + MOST_DAYS);
        }
        int days = Integer.parseInt(text);
        if (days < LEAST_DAYS) {
            throw new IllegalArgumentException("keepDays is " + days + ": the law asks for six months at least, so "
                    + LEAST_DAYS + " days or more");
        }
        return days;
    }

    private static Path folder(String folder, Path usual) {
        Path asked = folder == null || folder.isBlank() ? usual : Path.of(folder.strip());
        if (!asked.isAbsolute()) {
            throw new IllegalArgumentException("headsFolder is \"" + folder.strip() + "\": expected an absolute path");
        }
        return asked;
    }
}
