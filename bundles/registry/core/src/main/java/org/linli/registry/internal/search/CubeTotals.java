// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.search;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.linli.kernel.AreaCode;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Role;
import org.linli.kernel.support.Input;
import org.linli.registry.AgeBand;
import org.linli.registry.DwellingKind;
import org.linli.registry.Totals;
import org.linli.registry.internal.Neighbours;
import org.linli.registry.internal.RegistrySchema;
import org.linli.registry.internal.Rights;
import org.linli.registry.internal.Seals;
import org.linli.registry.internal.care.category.ConfiguredCategories;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads the counts of an area, or of the areas directly in it, by one range of an index. */
@Component(service = {Totals.class, CubeTotals.class})
public final class CubeTotals implements Totals {
    private final RegistrySchema schema;
    private final Seals seals;
    private final Neighbours neighbours;
    private final ConfiguredCategories categories;

    @Activate
    public CubeTotals(
            @Reference RegistrySchema schema,
            @Reference Seals seals,
            @Reference Neighbours neighbours,
            @Reference ConfiguredCategories categories) {
        this.schema = schema;
        this.seals = seals;
        this.neighbours = neighbours;
        this.categories = categories;
    }

    /**
     * An axis with its keys in order.
     *
     * @param keys what the table shows, by what is stored
     */
    private record Ruler(Axis axis, Map<String, String> keys) {
        String column() {
            return switch (axis) {
                case AREA -> "area";
                case AGE_BAND -> "band";
                case CATEGORY -> "category_index";
                case DWELLING_KIND -> "dwelling_kind";
            };
        }

        List<String> stored() {
            return List.copyOf(keys.keySet());
        }
    }

    @Override
    public Table count(AreaCode area, Axis rows, Axis columns, Actor by) {
        new Input()
                .required("area", area)
                .required("rows", rows)
                .required("columns", columns)
                .that(rows == null || rows != columns, "columns", "are the same as the rows", "another axis")
                .check();
        by.require(
                area,
                Stream.concat(Stream.of(Rights.lists()), Stream.of(Role.CARE_OFFICER))
                        .toArray(Role[]::new));
        boolean trusted = by.may(area, Role.CARE_OFFICER);
        Ruler down = ruler(rows, area, trusted);
        Ruler across = ruler(columns, area, trusted);
        return schema.jdbc(tx -> {
            Plans.byIndex(tx);
            long[][] counts = counts(tx, area, down, across);
            boolean small = !trusted && (rows == Axis.CATEGORY || columns == Axis.CATEGORY);
            boolean[][] hidden = small ? Disclosure.hidden(counts) : null;
            return new Table(
                    area,
                    people(tx, area),
                    rows,
                    columns,
                    List.copyOf(across.keys().values()),
                    lines(List.copyOf(down.keys().values()), counts, hidden));
        });
    }

    private Ruler ruler(Axis axis, AreaCode area, boolean trusted) {
        Map<String, String> keys = new LinkedHashMap<>();
        switch (axis) {
            case AREA -> neighbours
                    .areas()
                    .children(area)
                    .forEach(
                            child -> keys.put(child.code().value(), child.code().value()));
            case AGE_BAND -> Arrays.stream(AgeBand.values()).forEach(band -> keys.put(band.name(), band.name()));
            case CATEGORY -> categories.in(area).stream()
                    .filter(kind -> trusted || !kind.sensitive())
                    .forEach(kind -> keys.put(seals.index(IndexedResidentSearch.CATEGORY, kind.code()), kind.code()));
            case DWELLING_KIND -> Stream.concat(
                            Arrays.stream(DwellingKind.values()).map(Enum::name), Stream.of(Counted.NO_DWELLING))
                    .forEach(kind -> keys.put(kind, kind));
        }
        return new Ruler(axis, keys);
    }

    private static long[][] counts(Connection tx, AreaCode area, Ruler down, Ruler across) throws SQLException {
        List<String> rows = down.stored();
        Map<String, Integer> columnAt = new HashMap<>();
        across.stored().forEach(key -> columnAt.put(key, columnAt.size()));
        boolean ofChildren = down.axis() == Axis.AREA || across.axis() == Axis.AREA;
        boolean byCategory = down.axis() == Axis.CATEGORY || across.axis() == Axis.CATEGORY;
        String sql = "SELECT " + down.column() + " AS line, " + across.column() + " AS place, SUM(people) AS people"
                + " FROM totals_cell WHERE " + (ofChildren ? "parent" : "area") + " = ? AND category_index "
                + (byCategory ? "<>" : "=") + " '' GROUP BY " + down.column() + ", " + across.column();
        long[][] counts = new long[rows.size()][columnAt.size()];
        try (PreparedStatement select = tx.prepareStatement(sql)) {
            select.setString(1, area.value());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    int line = rows.indexOf(row.getString("line"));
                    Integer place = columnAt.get(row.getString("place"));
                    // what has no place is a category that the reader may not see, or that is configured no more
                    if (line >= 0 && place != null) {
                        counts[line][place] = row.getLong("people");
                    }
                }
            }
        }
        return counts;
    }

    private static long people(Connection tx, AreaCode area) throws SQLException {
        try (PreparedStatement select =
                tx.prepareStatement("SELECT SUM(people) FROM totals_cell WHERE area = ? AND category_index = ''")) {
            select.setString(1, area.value());
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }

    private static List<Line> lines(List<String> keys, long[][] counts, boolean[][] hidden) {
        List<Line> lines = new ArrayList<>();
        for (int row = 0; row < keys.size(); row++) {
            List<Cell> cells = new ArrayList<>();
            for (int column = 0; column < counts[row].length; column++) {
                boolean shown = hidden == null || !hidden[row][column];
                cells.add(shown ? Cell.of(counts[row][column]) : Cell.HIDDEN);
            }
            lines.add(new Line(keys.get(row), cells));
        }
        return lines;
    }
}
