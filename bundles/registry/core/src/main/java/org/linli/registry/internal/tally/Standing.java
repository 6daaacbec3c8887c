// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.tally;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.linli.kernel.AreaCode;
import org.linli.kernel.AreaLevel;

/**
 * As what a resident, household or place is counted.
 *
 * @param area the smallest known area
 * @param items as {@link Items}
 * @param nextBandOn when somebody's next age band begins; null for none, and where it does not matter
 */
record Standing(String area, List<String> items, LocalDate nextBandOn) {
    /** One count of an area. */
    record Cell(String area, String item) {
        /** The area above; empty for a district. */
        String parent() {
            return AreaCode.of(area).parent().map(AreaCode::value).orElse("");
        }
    }

    /** All counts that it is part of: of each level. */
    List<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        for (AreaLevel level : AreaLevel.values()) {
            if (level.codeLength() <= area.length()) {
                String above = area.substring(0, level.codeLength());
                items.forEach(item -> cells.add(new Cell(above, item)));
            }
        }
        return cells;
    }
}
