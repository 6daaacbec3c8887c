// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.search;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.support.Cursor;
import org.linli.registry.SearchKey;

/**
 * Where a page ended. It holds ids only: what the list is ordered by is more than a masked list tells.
 *
 * @param by the kind of key that the list goes by
 * @param id the last resident
 * @param dwelling where the list had come to; empty for a list that does not go by dwellings
 */
record Place(SearchKey by, String id, String dwelling) {
    private static final int VALUES = 3;

    /** @throws PlatformException invalid, when it is none of ours */
    static Place of(String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return null;
        }
        List<String> values = Cursor.read(cursor, VALUES);
        try {
            return new Place(SearchKey.valueOf(values.get(0)), values.get(1), values.get(2));
        } catch (IllegalArgumentException unknown) {
            throw lost(unknown);
        }
    }

    String text() {
        String plain = String.join("\n", by.name(), id, dwelling);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /** What a reader is told whose cursor leads nowhere, or to somebody outside their areas. */
    static PlatformException lost(Throwable cause) {
        return new PlatformException(
                Problem.invalid("cursor", "belongs to another list", "the `next` of the page before, or nothing"),
                cause);
    }
}
