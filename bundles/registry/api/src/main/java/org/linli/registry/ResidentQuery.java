// SPDX-License-Identifier: Apache-2.0
package org.linli.registry;

import org.linli.kernel.AreaCode;

/**
 * Whom to find.
 *
 * @param text what is known of them; null for {@link SearchKey#AGE}
 * @param by what the text is; null when the text tells it itself: digits are a phone (11) or an ID number (15 or 18, the
 *     last may be x), latin letters pinyin or initials, digits among other characters an address, all else a name
 * @param area only those living in it; null for all areas of the reader
 * @param ageFrom only those of this age or older; null for any
 * @param ageTo only those of this age or younger; null for any
 * @param level with {@link SearchKey#CATEGORY}, only those whose open file of it has this level; null for any
 */
public record ResidentQuery(String text, SearchKey by, AreaCode area, Integer ageFrom, Integer ageTo, CareLevel level) {
    public ResidentQuery(String text, SearchKey by, AreaCode area, Integer ageFrom, Integer ageTo) {
        this(text, by, area, ageFrom, ageTo, null);
    }
}
