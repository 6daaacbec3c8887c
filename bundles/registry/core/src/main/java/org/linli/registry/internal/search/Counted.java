// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.linli.kernel.AreaCode;
import org.linli.kernel.AreaLevel;

/**
 * What a person is counted as.
 *
 * @param area the smallest known area
 * @param band the age band
 * @param dwellingKind the kind of dwelling, or {@link #NO_DWELLING}
 * @param categories the blind indexes of the categories of open care files, in order
 */
record Counted(String area, String band, String dwellingKind, List<String> categories) {
    /** The kind of dwelling of somebody without one here. */
    static final String NO_DWELLING = "NONE";
    /** The category that counts everybody. */
    static final String EVERYBODY = "";

    /** One count of an area. */
    record Cell(String area, String category, String band, String dwellingKind) {
        /** The area above; empty for a district. */
        String parent() {
            return AreaCode.of(area).parent().map(AreaCode::value).orElse("");
        }
    }

    /** All counts that the person is part of: of each level, with and without each category. */
    List<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        for (AreaLevel level : AreaLevel.values()) {
            if (level.codeLength() <= area.length()) {
                String above = area.substring(0, level.codeLength());
                Stream.concat(Stream.of(EVERYBODY), categories.stream())
                        .map(category -> new Cell(above, category, band, dwellingKind))
                        .forEach(cells::add);
            }
        }
        return cells;
    }
}
