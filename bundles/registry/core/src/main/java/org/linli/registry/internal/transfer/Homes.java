// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.transfer;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.linli.kernel.AreaCode;
import org.linli.kernel.AreaLevel;
import org.linli.kernel.support.Codes;
import org.linli.kernel.support.Ids;
import org.linli.registry.event.PlaceSaved;
import org.linli.registry.internal.Diary;
import org.linli.registry.internal.DwellingRow;
import org.linli.registry.internal.Home;
import org.linli.registry.internal.RegistrySchema;
import org.linli.registry.internal.TextKeys;

/** The dwellings that the rows of a file name: found by their addresses, or made, linked to a known building. */
final class Homes {
    private final RegistrySchema schema;
    private final Diary diary;

    Homes(RegistrySchema schema, Diary diary) {
        this.schema = schema;
        this.diary = diary;
    }

    /** The dwellings of some rows, by community and address. */
    static final class Found {
        private final Map<String, DwellingRow> known = new HashMap<>();
        private final Map<String, DwellingRow> made = new LinkedHashMap<>();

        /** Where the row's person lives. */
        Home of(LineCheck.Read read) {
            return read.address() == null
                    ? Home.in(null, read.area())
                    : known.get(key(read)).home();
        }

        /** Those that are to be written, of the rows that are taken. */
        List<DwellingRow> made(Collection<LineCheck.Read> taken) {
            return taken.stream()
                    .filter(read -> read.address() != null)
                    .map(read -> made.get(key(read)))
                    .filter(row -> row != null)
                    .distinct()
                    .toList();
        }
    }

    /** Looks them up, and makes those that are not there; nothing is written yet. */
    Found find(Collection<LineCheck.Read> reads) {
        Found found = new Found();
        List<LineCheck.Read> housed =
                reads.stream().filter(read -> read.address() != null).toList();
        Map<String, List<LineCheck.Read>> byCommunity =
                housed.stream().collect(Collectors.groupingBy(Homes::community));
        byCommunity.forEach((community, some) -> schema.jdbc(tx -> {
            known(tx, community, some, found);
            return null;
        }));
        Map<String, Optional<String>> buildings = new HashMap<>();
        for (LineCheck.Read read : housed) {
            if (!found.known.containsKey(key(read))) {
                DwellingRow row = make(read, buildings);
                found.known.put(key(read), row);
                found.made.put(key(read), row);
            }
        }
        return found;
    }

    /** Writes new ones in the transaction that is open: two rows each. */
    void insert(Connection tx, List<DwellingRow> rows) throws SQLException {
        try (PreparedStatement insert = tx.prepareStatement("INSERT INTO dwelling (id, building, room, address,"
                + " address_key, kind, district, community, grid, version) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 1)")) {
            for (DwellingRow row : rows) {
                insert.setString(1, row.id);
                insert.setString(2, row.building);
                insert.setString(3, row.room);
                insert.setString(4, row.address);
                insert.setString(5, row.addressKey);
                insert.setString(6, row.kind.name());
                insert.setString(7, row.district);
                insert.setString(8, row.community);
                insert.setString(9, row.grid);
                insert.addBatch();
            }
            insert.executeBatch();
        }
        rows.forEach(row -> diary.tell(
                tx, new PlaceSaved("dwelling", row.id, row.home().area().value(), null), row.id, 1));
    }

    private DwellingRow make(LineCheck.Read read, Map<String, Optional<String>> buildings) {
        DwellingRow row = new DwellingRow();
        row.id = Ids.next();
        row.room = read.line().get(Column.ROOM);
        row.address = read.address();
        row.addressKey = TextKeys.address(read.address());
        row.kind = read.dwellingKind();
        row.lieIn(read.area());
        String name = read.line().get(Column.BUILDING);
        if (!name.isEmpty()) {
            String estate = read.line().get(Column.ESTATE);
            row.building = buildings
                    .computeIfAbsent(
                            community(read) + " " + estate + " " + name,
                            asked ->
                                    Optional.ofNullable(schema.jdbc(tx -> building(tx, community(read), estate, name))))
                    .orElse(null);
        }
        return row;
    }

    /** A building of that name, where an estate is named in that estate; null when there is none, or several. */
    private static String building(Connection tx, String community, String estate, String name) throws SQLException {
        Codes codes = Codes.in(AreaCode.of(community));
        String inEstate =
                estate.isEmpty() ? "" : " AND EXISTS (SELECT 1 FROM estate e WHERE e.id = b.estate AND e.name = ?)";
        try (PreparedStatement select = tx.prepareStatement("SELECT b.id FROM building b WHERE b.area BETWEEN ? AND ?"
                + " AND b.name = ?" + inEstate + " FETCH FIRST 2 ROWS ONLY")) {
            select.setString(1, codes.first());
            select.setString(2, codes.last());
            select.setString(3, name);
            if (!estate.isEmpty()) {
                select.setString(4, estate);
            }
            try (ResultSet row = select.executeQuery()) {
                String id = row.next() ? row.getString(1) : null;
                return id != null && row.next() ? null : id;
            }
        }
    }

    private static void known(Connection tx, String community, List<LineCheck.Read> reads, Found found)
            throws SQLException {
        List<String> keys = reads.stream()
                .map(read -> TextKeys.address(read.address()))
                .distinct()
                .toList();
        Many.select(
                tx,
                "SELECT id, address, community, grid FROM dwelling --DERBY-PROPERTIES index=dwelling_in_community\n"
                        + " WHERE community = ? AND address_key @ ORDER BY id",
                List.of(community),
                keys,
                row -> {
                    DwellingRow dwelling = new DwellingRow();
                    dwelling.id = row.getString("id");
                    String grid = row.getString("grid");
                    dwelling.lieIn(AreaCode.of(grid.isEmpty() ? row.getString("community") : grid));
                    // A key is cut off at some length, so the whole is compared.
                    found.known.putIfAbsent(community + " " + TextKeys.folded(row.getString("address")), dwelling);
                });
    }

    private static String key(LineCheck.Read read) {
        return community(read) + " " + TextKeys.folded(read.address());
    }

    private static String community(LineCheck.Read read) {
        return read.area().at(AreaLevel.COMMUNITY).orElseThrow().value();
    }
}
