// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.search;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.Before;
import org.junit.Test;
import org.linli.kernel.AreaCode;
import org.linli.kernel.Problem;
import org.linli.kernel.feed.FeedEvent;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Grant;
import org.linli.kernel.security.Role;
import org.linli.kernel.support.Json;
import org.linli.organization.testing.Refusals;
import org.linli.organization.testing.TestCity;
import org.linli.registry.AgeBand;
import org.linli.registry.Residence;
import org.linli.registry.ResidentDraft;
import org.linli.registry.Totals.Axis;
import org.linli.registry.Totals.Cell;
import org.linli.registry.Totals.Table;
import org.linli.registry.event.PlaceSaved;
import org.linli.registry.internal.OnEachDatabase;
import org.linli.registry.internal.TestModule;
import org.linli.registry.internal.care.category.ConfiguredCategories;

public class TotalsStoriesTest extends OnEachDatabase {
    private static final Actor REGISTRAR = TestCity.actor("registrar", new Grant(Role.REGISTRAR, null));
    private static final Actor CARE = TestCity.actor("care", new Grant(Role.CARE_OFFICER, TestCity.EAST));
    private static final Instant START = Instant.parse("2026-03-02T01:00:00Z");

    private TestModule module;
    private CubeTotals totals;
    private HeadCount count;
    private TotalsProjection projection;

    @Before
    public void start() {
        module = TestModule.empty(database);
        module.clock.set(START);
        totals = new CubeTotals(module.schema, module.seals, module.neighbours, new ConfiguredCategories());
        count = new HeadCount(module.clock);
        projection = new TotalsProjection(module.clock);
    }

    @Test
    public void peopleAreCountedByAreaAgeAndDwelling() {
        String home = module.dwelling("甲一路1号3号楼2-301", TestCity.FIRST_GRID);
        add("甲一", LocalDate.of(1940, 1, 1), home, null);
        add("甲二", LocalDate.of(2020, 1, 1), home, null);
        add("甲三", null, null, TestCity.GRID_OF_SECOND_COMMUNITY);
        add("甲四", null, null, TestCity.WEST_COMMUNITY);
        readAll();
        Table table = table(TestCity.FIRST_SUBDISTRICT, Axis.AREA, Axis.AGE_BAND, REGISTRAR);
        assertEquals(3, table.people());
        assertEquals(2, table.lines().size());
        assertEquals(1, people(table, TestCity.FIRST_COMMUNITY.value(), AgeBand.FROM_80.name()));
        assertEquals(1, people(table, TestCity.FIRST_COMMUNITY.value(), AgeBand.FROM_6_TO_13.name()));
        assertEquals(1, people(table, TestCity.SECOND_COMMUNITY.value(), AgeBand.UNKNOWN.name()));
        Table turned = table(TestCity.EAST, Axis.DWELLING_KIND, Axis.AREA, REGISTRAR);
        assertEquals(2, people(turned, "OWNER_OCCUPIED", TestCity.FIRST_SUBDISTRICT.value()));
        assertEquals(1, people(turned, "NONE", TestCity.FIRST_SUBDISTRICT.value()));
        assertEquals(0, people(turned, "NONE", TestCity.SECOND_SUBDISTRICT.value()));
    }

    @Test
    public void whoMovesIsCountedWhereTheyAreAndARebuildGivesTheSame() {
        String one = add("甲一", LocalDate.of(1940, 1, 1), null, TestCity.FIRST_GRID);
        add("甲二", LocalDate.of(1950, 1, 1), null, TestCity.FIRST_GRID);
        readAll();
        module.residents.change(
                one, draft("甲一", LocalDate.of(1940, 1, 1), null, TestCity.GRID_OF_THIRD_COMMUNITY), 1, null, REGISTRAR);
        readAll();
        assertEquals(1, people(TestCity.FIRST_GRID));
        assertEquals(1, people(TestCity.FIRST_SUBDISTRICT));
        assertEquals(1, people(TestCity.GRID_OF_THIRD_COMMUNITY));
        assertEquals(2, people(TestCity.EAST));
        List<String> before = cells();
        readAll();
        assertEquals("read twice, counted once", before, cells());
        module.schema.jdbc(tx -> {
            projection.clear(tx);
            return null;
        });
        assertEquals(0, people(TestCity.EAST));
        readAll();
        assertEquals(before, cells());
    }

    @Test
    public void aDwellingThatIsLetIsCountedSo() {
        String home = module.dwelling("甲一路1号3号楼2-301", TestCity.FIRST_GRID);
        add("甲一", null, home, null);
        readAll();
        assertEquals(1, ofKind("OWNER_OCCUPIED"));
        module.schema.jdbc(tx -> {
            try (var statement = tx.createStatement()) {
                return statement.executeUpdate("UPDATE dwelling SET kind = 'RENTED' WHERE id = '" + home + "'");
            }
        });
        PlaceSaved saved = new PlaceSaved("dwelling", home, TestCity.FIRST_GRID.value(), null);
        FeedEvent event = new FeedEvent(9, "event", "registry", "PlaceSaved", home, 2, START, null, Json.write(saved));
        module.schema.jdbc(tx -> {
            projection.apply(tx, event);
            return null;
        });
        assertEquals(0, ofKind("OWNER_OCCUPIED"));
        assertEquals(1, ofKind("RENTED"));
    }

    @Test
    public void birthdaysMoveAgesOn() {
        add("甲一", LocalDate.of(1946, 3, 3), null, TestCity.FIRST_GRID);
        add("甲二", LocalDate.of(1946, 3, 5), null, TestCity.FIRST_GRID);
        readAll();
        assertEquals(0, TotalsReading.passSome(module.schema, count));
        assertEquals(0, ofAge(AgeBand.FROM_80));
        module.clock.pass(Duration.ofDays(1));
        assertEquals(1, TotalsReading.passSome(module.schema, count));
        assertEquals(1, ofAge(AgeBand.FROM_80));
        assertEquals(1, ofAge(AgeBand.FROM_70_TO_79));
        assertEquals(0, TotalsReading.passSome(module.schema, count));
        module.clock.pass(Duration.ofDays(2));
        assertEquals(1, TotalsReading.passSome(module.schema, count));
        assertEquals(2, ofAge(AgeBand.FROM_80));
    }

    @Test
    public void smallNumbersOfACategoryAreShownToCareOfficersOnly() {
        add(5, LocalDate.of(1940, 1, 1), "elder-alone");
        add(1, LocalDate.of(1950, 1, 1), "elder-alone");
        add(4, LocalDate.of(1980, 1, 1), "elder-alone");
        add(2, LocalDate.of(1980, 1, 1), "disabled");
        readAll();
        Table shown = table(TestCity.FIRST_COMMUNITY, Axis.CATEGORY, Axis.AGE_BAND, REGISTRAR);
        assertEquals(Cell.of(5), cell(shown, "elder-alone", AgeBand.FROM_80.name()));
        assertEquals(Cell.HIDDEN, cell(shown, "elder-alone", AgeBand.FROM_70_TO_79.name()));
        assertEquals(
                "else the hidden one could be found by subtraction",
                Cell.HIDDEN,
                cell(shown, "elder-alone", AgeBand.FROM_35_TO_59.name()));
        assertEquals(Cell.of(0), cell(shown, "elder-alone", AgeBand.FROM_0_TO_5.name()));
        assertTrue(shown.lines().stream().noneMatch(line -> line.key().equals("disabled")));
        Table all = table(TestCity.FIRST_COMMUNITY, Axis.CATEGORY, Axis.AGE_BAND, CARE);
        assertEquals(1, people(all, "elder-alone", AgeBand.FROM_70_TO_79.name()));
        assertEquals(2, people(all, "disabled", AgeBand.FROM_35_TO_59.name()));
    }

    @Test
    public void onlyThoseOfTheAreaAreToldAndNoCategoryStandsInTheTables() {
        add(1, LocalDate.of(1940, 1, 1), "disabled");
        readAll();
        Actor west = TestCity.actor("west", new Grant(Role.SUPERVISOR, TestCity.WEST));
        Refusals.of(Problem.FORBIDDEN, () -> table(TestCity.EAST, Axis.AREA, Axis.AGE_BAND, west));
        Refusals.of(Problem.FORBIDDEN, () -> table(TestCity.EAST, Axis.AREA, Axis.AGE_BAND, TestCity.ADMINISTRATOR));
        Problem same = Refusals.of(Problem.INVALID, () -> table(TestCity.WEST, Axis.AGE_BAND, Axis.AGE_BAND, west));
        assertEquals("columns", same.violations().get(0).field());
        assertTrue(module.column("SELECT category_index FROM totals_cell WHERE category_index <> ''").stream()
                .allMatch(index -> index.length() == 43));
    }

    /** Gives the projection everything that was told, as its feed would. */
    private void readAll() {
        module.schema.jdbc(tx -> {
            List<FeedEvent> events = new ArrayList<>();
            try (var select = tx.prepareStatement("SELECT * FROM feed_outbox ORDER BY id");
                    var row = select.executeQuery()) {
                while (row.next()) {
                    events.add(new FeedEvent(
                            row.getLong("id"),
                            row.getString("event_id"),
                            "registry",
                            row.getString("type"),
                            row.getString("subject"),
                            row.getLong("version"),
                            START,
                            row.getString("cause"),
                            row.getString("body")));
                }
            }
            projection.applyAll(tx, events);
            return null;
        });
    }

    private void add(int people, LocalDate born, String category) {
        for (int i = 0; i < people; i++) {
            String resident = add("甲" + (char) ('一' + i), born, null, TestCity.FIRST_GRID);
            CareRows.open(module, resident, category, false);
        }
    }

    private String add(String name, LocalDate born, String dwelling, AreaCode area) {
        List<String> others = module.column("SELECT id FROM resident");
        return module.residents.add(draft(name, born, dwelling, area), others, null, REGISTRAR);
    }

    private static ResidentDraft draft(String name, LocalDate born, String dwelling, AreaCode area) {
        return new ResidentDraft(
                name,
                null,
                born,
                null,
                null,
                Residence.REGISTERED_AND_LIVING,
                null,
                false,
                dwelling,
                area == null ? null : area.value());
    }

    private List<String> cells() {
        return module.column("SELECT area || category_index || band || dwelling_kind || CAST(people AS CHAR(9))"
                + " FROM totals_cell WHERE people <> 0 ORDER BY 1");
    }

    private Table table(AreaCode area, Axis rows, Axis columns, Actor by) {
        return totals.count(area, rows, columns, by);
    }

    private long people(AreaCode area) {
        return table(area, Axis.AGE_BAND, Axis.DWELLING_KIND, REGISTRAR).people();
    }

    private long ofKind(String kind) {
        return people(table(TestCity.EAST, Axis.AGE_BAND, Axis.DWELLING_KIND, REGISTRAR), AgeBand.UNKNOWN.name(), kind);
    }

    private long ofAge(AgeBand band) {
        return people(table(TestCity.EAST, Axis.AGE_BAND, Axis.DWELLING_KIND, REGISTRAR), band.name(), "NONE");
    }

    private static long people(Table table, String line, String column) {
        return cell(table, line, column).people();
    }

    private static Cell cell(Table table, String line, String column) {
        return table.lines().stream()
                .filter(one -> one.key().equals(line))
                .findFirst()
                .orElseThrow()
                .cells()
                .get(table.columnKeys().indexOf(column));
    }
}
