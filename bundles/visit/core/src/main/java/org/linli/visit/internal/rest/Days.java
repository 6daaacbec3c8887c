// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.rest;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.function.Function;
import org.linli.kernel.GeoPoint;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;

/** Days, months and points in parameters. */
final class Days {
    private Days() {}

    /** A day; null when there is none. */
    static LocalDate day(String field, String text) {
        return read(field, text, LocalDate::parse, "a day such as 2026-03-31");
    }

    /** A month; null when there is none. */
    static YearMonth month(String text) {
        return read("month", text, YearMonth::parse, "a month such as 2026-03");
    }

    /** A point; null unless both are there. */
    static GeoPoint point(Double longitude, Double latitude) {
        return longitude == null || latitude == null ? null : new GeoPoint(longitude, latitude);
    }

    private static <T> T read(String field, String text, Function<String, T> reading, String expected) {
        try {
            return text == null || text.isBlank() ? null : reading.apply(text);
        } catch (DateTimeException none) {
            throw new PlatformException(Problem.invalid(field, "'" + text + "' is none", expected), none);
        }
    }
}
