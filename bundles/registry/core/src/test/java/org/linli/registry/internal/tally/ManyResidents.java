// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.tally;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.linli.kernel.AreaCode;
import org.linli.kernel.feed.FeedEvent;
import org.linli.kernel.support.Ids;
import org.linli.kernel.support.Json;
import org.linli.registry.CareLevel;
import org.linli.registry.DwellingKind;
import org.linli.registry.Residence;
import org.linli.registry.event.HouseholdSaved;
import org.linli.registry.event.PlaceSaved;
import org.linli.registry.event.ResidentSaved;
import org.linli.registry.internal.Home;
import org.linli.registry.internal.TestModule;
import org.linli.registry.internal.care.SealedWords;

/** Writes people as far as they are counted, three to a household, a hundred of a grid after each other. */
final class ManyResidents {
    private static final int TOGETHER = 99;
    private static final int HOUSEHOLD = 3;
    private static final List<String> CATEGORIES = List.of("elder-alone", "disabled", "low-income", "floating");
    private static final Timestamp NOW = Timestamp.valueOf("2026-03-02 01:00:00");

    private static final String RESIDENT = "INSERT INTO resident (id, name, name_key, pinyin, initials, sex, born,"
            + " residence, status, party_member, dwelling, household, district, subdistrict, community, grid,"
            + " phone_confirmed, changed_at, version) VALUES (?, '甲', '', '', '', 'FEMALE', ?, ?, 'ACTIVE', ?, ?, ?, ?,"
            + " ?, ?, ?, 0, ?, 1)";
    private static final String CARE = "INSERT INTO care_file (id, resident, category_index, level_index, sensitive,"
            + " is_open, open_of, district, subdistrict, community, grid, opened_at, changed_at, version)"
            + " VALUES (?, ?, ?, ?, 0, 1, ?, ?, ?, ?, ?, ?, ?, 1)";
    private static final String FAMILY = "INSERT INTO household (id, dwelling, head, kind, district, community, grid,"
            + " version) VALUES (?, ?, '', 'FAMILY', ?, ?, ?, 1)";
    private static final String DWELLING = "INSERT INTO dwelling (id, room, address, address_key, kind, district,"
            + " community, grid, version) VALUES (?, '101', '甲', '', ?, ?, ?, ?, 1)";

    private final TestModule module;
    private final List<AreaCode> grids;
    private final Random random = new Random(5);
    private final List<FeedEvent> events = new ArrayList<>();

    ManyResidents(TestModule module, List<AreaCode> grids) {
        this.module = module;
        this.grids = grids;
    }

    /** Writes so many, and tells the projection of all that was written; how many seconds the projection took. */
    double write(int people, TallyProjection projection) {
        long nanos = 0;
        for (int from = 0; from < people; from += TOGETHER) {
            AreaCode grid = grids.get(from / TOGETHER % grids.size());
            int some = Math.min(TOGETHER, people - from);
            module.schema.jdbc(tx -> {
                write(tx, grid, some);
                return null;
            });
            long begin = System.nanoTime();
            count(projection);
            nanos += System.nanoTime() - begin;
        }
        return nanos / 1e9;
    }

    private void count(TallyProjection projection) {
        for (int from = 0; from < events.size(); from += projection.together()) {
            List<FeedEvent> some = events.subList(from, Math.min(events.size(), from + projection.together()));
            module.schema.jdbc(tx -> {
                projection.applyAll(tx, some);
                return null;
            });
        }
        events.clear();
    }

    private void write(Connection tx, AreaCode grid, int people) throws SQLException {
        try (PreparedStatement resident = tx.prepareStatement(RESIDENT);
                PreparedStatement care = tx.prepareStatement(CARE);
                PreparedStatement household = tx.prepareStatement(FAMILY);
                PreparedStatement dwelling = tx.prepareStatement(DWELLING)) {
            for (int i = 0; i < people; i += HOUSEHOLD) {
                Home home = Home.in(Ids.next(), grid);
                String family = family(dwelling, household, home);
                for (int member = i; member < Math.min(people, i + HOUSEHOLD); member++) {
                    String id = resident(resident, home, family);
                    if (random.nextInt(20) == 0) {
                        care(care, id, home);
                    }
                }
            }
            for (PreparedStatement all : List.of(dwelling, household, resident, care)) {
                all.executeBatch();
            }
        }
    }

    private String family(PreparedStatement dwelling, PreparedStatement household, Home home) throws SQLException {
        String id = Ids.next();
        String area = home.grid();
        bind(dwelling, home.dwelling(), kind(), home.district(), home.community(), area);
        bind(household, id, home.dwelling(), home.district(), home.community(), area);
        tell(new PlaceSaved("dwelling", home.dwelling(), area, null), home.dwelling());
        tell(new HouseholdSaved(id, area, null), id);
        return id;
    }

    private String resident(PreparedStatement resident, Home home, String family) throws SQLException {
        String id = Ids.next();
        int member = random.nextInt(17) == 0 ? 1 : 0;
        bind(
                resident,
                id,
                born(),
                residence(),
                member,
                home.dwelling(),
                family,
                home.district(),
                home.subdistrict(),
                home.community(),
                home.grid(),
                NOW);
        tell(new ResidentSaved(id, home.grid(), null), id);
        return id;
    }

    private void care(PreparedStatement care, String id, Home home) throws SQLException {
        String category = CATEGORIES.get(random.nextInt(CATEGORIES.size()));
        CareLevel level = CareLevel.values()[random.nextInt(CareLevel.values().length)];
        String index = SealedWords.levelIndex(module.seals, category, level);
        bind(
                care,
                id,
                id,
                category,
                index,
                id,
                home.district(),
                home.subdistrict(),
                home.community(),
                home.grid(),
                NOW,
                NOW);
    }

    private void tell(Object event, String subject) {
        events.add(new FeedEvent(
                events.size() + 1L,
                "e" + events.size(),
                "registry",
                event.getClass().getSimpleName(),
                subject,
                1,
                Instant.EPOCH,
                null,
                Json.write(event)));
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.addBatch();
    }

    private String kind() {
        return DwellingKind.values()[random.nextInt(DwellingKind.values().length)].name();
    }

    private String residence() {
        return Residence.values()[random.nextInt(Residence.values().length)].name();
    }

    private Date born() {
        return Date.valueOf(LocalDate.of(1935, 1, 1).plusDays(random.nextInt(33_000)));
    }
}
