// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.internal.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.linli.kernel.calendar.CalendarYear;

/** The notices that come with the platform. */
final class ShippedYears {
    private static final List<Integer> YEARS = List.of(2024, 2025, 2026);

    private ShippedYears() {}

    static Map<Integer, CalendarYear> read() {
        Map<Integer, CalendarYear> years = new TreeMap<>();
        YEARS.forEach(year -> years.put(year, read("/calendars/" + year + ".txt")));
        return years;
    }

    private static CalendarYear read(String file) {
        try (InputStream in = ShippedYears.class.getResourceAsStream(file)) {
            return CalendarText.year(Utf8.text(in.readAllBytes()));
        } catch (IOException broken) {
            throw new UncheckedIOException(file, broken);
        } catch (WrongCalendar wrong) {
            throw new IllegalStateException(file + " of this bundle: " + wrong.getMessage(), wrong);
        }
    }
}
