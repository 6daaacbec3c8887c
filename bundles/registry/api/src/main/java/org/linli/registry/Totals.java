// SPDX-License-Identifier: Apache-2.0
package org.linli.registry;

import java.util.List;
import org.linli.kernel.AreaCode;
import org.linli.kernel.security.Actor;
import org.osgi.annotation.versioning.ProviderType;

/** How many people there are, by any two of area, age band, care category and kind of dwelling. */
@ProviderType
public interface Totals {
    /**
     * Counts the people who are registered or live in an area, from a read-model that follows every change within moments.
     *
     * @param area the area
     * @param rows what the rows are
     * @param columns what the columns are; another than the rows
     * @param by a grid worker, community officer, dispatcher, supervisor, registrar or care officer of the area
     * @throws org.linli.kernel.PlatformException forbidden; invalid {@code columns}
     */
    Table count(AreaCode area, Axis rows, Axis columns, Actor by);

    /** What people are counted by. */
    enum Axis {
        /** The areas directly in the area. */
        AREA,
        /** See {@link AgeBand}. */
        AGE_BAND,
        /** The codes of the categories of open care files; somebody with several counts in each. */
        CATEGORY,
        /** See {@link DwellingKind}; NONE for people without a dwelling here. */
        DWELLING_KIND
    }

    /**
     * A table of counts.
     *
     * @param area the area
     * @param people all people in it
     * @param rows what the rows are
     * @param columns what the columns are
     * @param columnKeys the columns, in order
     * @param lines the rows, in order
     */
    record Table(AreaCode area, long people, Axis rows, Axis columns, List<String> columnKeys, List<Line> lines) {
        public Table {
            columnKeys = List.copyOf(columnKeys);
            lines = List.copyOf(lines);
        }
    }

    /**
     * A row.
     *
     * @param key what is counted in it
     * @param cells one for each column
     */
    record Line(String key, List<Cell> cells) {
        public Line {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A count.
     *
     * @param people how many; null when hidden
     * @param hidden in tables of care categories, unless the reader is a care officer: fewer than three (shown as
     *     &lt;3), or hidden so that such a count cannot be found by subtraction
     */
    record Cell(Long people, boolean hidden) {
        /** A count that is shown. */
        public static Cell of(long people) {
            return new Cell(people, false);
        }

        /** A count that is not. */
        public static final Cell HIDDEN = new Cell(null, true);
    }
}
