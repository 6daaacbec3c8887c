// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.support;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.linli.kernel.Page;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;

/** Where a list goes on: the ordering values of the last item that was given. */
public final class Cursor {
    private static final String SEPARATOR = "\n";

    private Cursor() {}

    /**
     * The values in a cursor; all empty, which is before everything, when it is null.
     *
     * @throws PlatformException invalid, when it is not one of ours
     */
    public static List<String> read(String cursor, int values) {
        if (cursor == null) {
            return Collections.nCopies(values, "");
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            List<String> read = List.of(text.split(SEPARATOR, -1));
            if (read.size() == values) {
                return read;
            }
        } catch (IllegalArgumentException notBase64) {
            throw refused(notBase64);
        }
        throw refused(null);
    }

    /** The moment that is such a value. */
    public static Instant instant(String value) {
        try {
            return Instant.parse(value);
        } catch (DateTimeParseException wrong) {
            throw refused(wrong);
        }
    }

    /** A page of what was found, one more than asked for, so as to know whether something follows. */
    public static <T> Page<T> page(List<T> found, int size, Function<T, List<String>> order) {
        if (found.size() <= size) {
            return new Page<>(found, null);
        }
        String last = String.join(SEPARATOR, order.apply(found.get(size - 1)));
        return new Page<>(
                found.subList(0, size),
                Base64.getUrlEncoder().withoutPadding().encodeToString(last.getBytes(StandardCharsets.UTF_8)));
    }

    private static PlatformException refused(Throwable cause) {
        return new PlatformException(
                Problem.invalid("cursor", "is none of ours", "the `next` of the page before, or nothing"), cause);
    }
}
