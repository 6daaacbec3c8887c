// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.tally;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linli.registry.AgeBand;
import org.linli.registry.Residence;
import org.linli.registry.internal.Today;
import org.linli.registry.internal.search.Ids;

/** Looks as what subjects are to be counted now, at most a hundred at a time; who is not to be counted is not in the answer. */
final class Standings {
    private final Clock clock;

    Standings(Clock clock) {
        this.clock = clock;
    }

    Map<String, Standing> residents(Connection tx, List<String> ids) throws SQLException {
        Map<String, List<String>> needs = needs(tx, ids);
        LocalDate today = Today.by(clock);
        Map<String, Standing> now = new HashMap<>();
        try (PreparedStatement select = tx.prepareStatement("SELECT id, community, grid, born, residence, party_member"
                + " FROM resident WHERE id IN (" + Ids.places(ids) + ") AND status = 'ACTIVE'")) {
            Ids.bind(select, 1, ids);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    String id = row.getString("id");
                    now.put(id, resident(row, needs.getOrDefault(id, List.of()), today));
                }
            }
        }
        return now;
    }

    private static Standing resident(ResultSet row, List<String> needs, LocalDate today) throws SQLException {
        Date born = row.getDate("born");
        LocalDate birthday = born == null ? null : born.toLocalDate();
        AgeBand band = AgeBand.of(birthday, today);
        String grid = row.getString("grid");
        List<String> items = new ArrayList<>();
        items.add(Items.group(Residence.valueOf(row.getString("residence")), band));
        if (row.getInt("party_member") == 1) {
            items.add(Items.MEMBER);
        }
        items.addAll(needs);
        return new Standing(grid.isEmpty() ? row.getString("community") : grid, items, band.nextOn(birthday));
    }

    private static Map<String, List<String>> needs(Connection tx, List<String> ids) throws SQLException {
        Map<String, List<String>> needs = new HashMap<>();
        try (PreparedStatement select = tx.prepareStatement("SELECT DISTINCT resident, level_index FROM care_file"
                + " WHERE resident IN (" + Ids.places(ids) + ") AND is_open = 1 AND level_index <> ''"
                + " ORDER BY resident, level_index")) {
            Ids.bind(select, 1, ids);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    needs.computeIfAbsent(row.getString(1), resident -> new ArrayList<>())
                            .add(Items.need(row.getString(2)));
                }
            }
        }
        return needs;
    }

    Map<String, Standing> others(Connection tx, Subject subject, List<String> ids) throws SQLException {
        Map<String, Standing> now = new HashMap<>();
        try (PreparedStatement select = tx.prepareStatement(subject.sql(Ids.places(ids)))) {
            Ids.bind(select, 1, ids);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    List<String> items = List.of(subject.item(row.getString("item")));
                    now.put(row.getString("id"), new Standing(row.getString("area"), items, null));
                }
            }
        }
        return now;
    }
}
