// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.care;

import org.linli.registry.CareLevel;
import org.linli.registry.internal.Seals;

/**
 * What a care file says as it is stored.
 *
 * @param text sealed by the person's key
 * @param levelIndex blind index of the category and level, by which the file is counted unopened
 */
public record SealedWords(String text, String levelIndex) {
    static SealedWords of(Seals seals, String key, String owner, CareWords words) {
        return new SealedWords(seals.seal(key, owner, words), levelIndex(seals, words.category(), words.level()));
    }

    /** The blind index of a category and level; '' where a file has no level. */
    public static String levelIndex(Seals seals, String category, CareLevel level) {
        return level == null ? "" : seals.index("care-level", category + "/" + level.name());
    }
}
