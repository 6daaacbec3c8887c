// SPDX-License-Identifier: Apache-2.0
package org.linli.grid.internal.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;

/** Days and moments as callers write them. */
final class Asked {
    private Asked() {}

    /** @throws PlatformException invalid, when it is no day; null for none */
    static LocalDate day(String field, String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException wrong) {
            throw new PlatformException(Problem.invalid(field, "is no day", "such as 2026-03-02"), wrong);
        }
    }

    /** @throws PlatformException invalid, when it is no moment with its zone; null for none */
    static Instant moment(String field, String text) {
        try {
            // A plus in a query is a space to who decodes it.
            return text == null || text.isBlank()
                    ? null
                    : OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
        } catch (DateTimeParseException wrong) {
            throw new PlatformException(
                    Problem.invalid(field, "is no moment with its zone", "such as 2026-03-02T09:00:00+08:00"), wrong);
        }
    }
}
