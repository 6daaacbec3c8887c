// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.tally;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.Before;
import org.junit.Test;
import org.linli.kernel.AreaCode;
import org.linli.kernel.GeoPoint;
import org.linli.kernel.Page;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Grant;
import org.linli.kernel.security.Role;
import org.linli.organization.testing.Refusals;
import org.linli.organization.testing.TestCity;
import org.linli.registry.AgeBand;
import org.linli.registry.CareLevel;
import org.linli.registry.DwellingKind;
import org.linli.registry.Places;
import org.linli.registry.Residence;
import org.linli.registry.ResidentDraft;
import org.linli.registry.Tally;
import org.linli.registry.Totals.Cell;
import org.linli.registry.internal.OnEachDatabase;
import org.linli.registry.internal.TestModule;
import org.linli.registry.internal.care.CareModule;
import org.linli.registry.internal.care.category.ConfiguredCategories;
import org.linli.registry.internal.places.EnteredPlaces;

public class TallyStoriesTest extends OnEachDatabase {
    private static final Actor REGISTRAR =
            TestCity.actor("registrar", new Grant(Role.REGISTRAR, null), new Grant(Role.COMMUNITY_OFFICER, null));
    private static final Actor CARE = TestCity.actor("care", new Grant(Role.CARE_OFFICER, null));
    private static final Instant START = Instant.parse("2026-03-02T01:00:00Z");

    private TestModule module;
    private CareModule care;
    private CountedTallies tallies;
    private TallyProjection projection;
    private int number;

    @Before
    public void start() {
        module = TestModule.empty(database);
        module.clock.set(START);
        care = new CareModule(module);
        tallies = new CountedTallies(module.schema, module.seals, module.neighbours, new ConfiguredCategories());
        projection = new TallyProjection(module.clock);
    }

    @Test
    public void anAreaHasPeopleHomesAndPlaces() {
        Places places = new EnteredPlaces(module.places, module.dwellings, module.organizations);
        String estate = places.addEstate(
                new Places.Estate("甲小区", "甲一路1号", TestCity.FIRST_COMMUNITY, null, null), null, REGISTRAR);
        String building = places.addBuilding(
                new Places.Building(estate, "3号楼", "甲一路1号3号楼", TestCity.FIRST_GRID, null, 6), null, REGISTRAR);
        String home = places.addDwelling(
                new Places.Dwelling(building, "301", "甲一路1号3号楼301", DwellingKind.RENTED, TestCity.FIRST_GRID),
                null,
                REGISTRAR);
        places.addFacility(
                new Places.Facility("LD-1", "street-lamp", "路灯", TestCity.FIRST_GRID, new GeoPoint(116.01, 39.1), null),
                null,
                REGISTRAR);
        places.addOrganization(
                new Places.Organization("甲一小学", "SCHOOL", null, "甲一路2号", TestCity.FIRST_GRID), null, REGISTRAR);
        add("甲一", LocalDate.of(1940, 1, 1), Residence.LIVING_ONLY, true, home, null);
        read();
        Tally grid = tallies.of(TestCity.FIRST_GRID, CARE);
        assertEquals(1, grid.people());
        assertEquals(Cell.of(1), group(grid, Residence.LIVING_ONLY, AgeBand.FROM_80));
        assertEquals(Cell.of(1), grid.partyMembers());
        assertEquals(Map.of(DwellingKind.RENTED, 1L), grid.dwellings());
        assertEquals(1, grid.buildings());
        assertEquals(0, grid.estates());
        assertEquals(1, grid.facilities());
        assertEquals(Map.of("SCHOOL", 1L), grid.organizations());
        assertEquals(1, tallies.of(TestCity.EAST, CARE).estates());
        Actor worker = TestCity.actor("worker", new Grant(Role.GRID_WORKER, TestCity.SECOND_GRID));
        for (Actor reader : List.of(CARE, REGISTRAR, worker)) {
            Tally community = tallies.of(TestCity.FIRST_COMMUNITY, reader);
            assertEquals(1, community.estates());
            assertEquals(Map.of(DwellingKind.RENTED, 1L), community.dwellings());
        }
        assertEquals(0, tallies.of(TestCity.WEST, CARE).people());
    }

    @Test
    public void numbersFollowAMoveAndARebuildGivesTheSame() {
        String one = add(1, LocalDate.of(1950, 1, 1), TestCity.FIRST_GRID);
        add(3, LocalDate.of(1950, 1, 1), TestCity.FIRST_GRID);
        read();
        assertEquals(4, tallies.of(TestCity.FIRST_GRID, REGISTRAR).people());
        module.residents.change(
                one, draft("甲一", LocalDate.of(1950, 1, 1), TestCity.GRID_OF_SECOND_COMMUNITY), 1, null, REGISTRAR);
        read();
        read();
        assertEquals(3, tallies.of(TestCity.FIRST_GRID, REGISTRAR).people());
        assertEquals(1, tallies.of(TestCity.SECOND_COMMUNITY, REGISTRAR).people());
        assertEquals(4, tallies.of(TestCity.FIRST_SUBDISTRICT, REGISTRAR).people());
        List<String> before = cells();
        module.schema.jdbc(tx -> {
            projection.clear(tx);
            return null;
        });
        assertEquals(0, tallies.of(TestCity.EAST, REGISTRAR).people());
        read();
        assertEquals(before, cells());
    }

    @Test
    public void birthdaysMoveAgesOn() {
        add(3, LocalDate.of(1946, 3, 3), TestCity.FIRST_GRID);
        read();
        TallyCount count = new TallyCount(module.clock);
        assertEquals(0, TallyReading.passSome(module.schema, count));
        module.clock.pass(Duration.ofDays(1));
        assertEquals(3, TallyReading.passSome(module.schema, count));
        assertEquals(
                Cell.of(3),
                group(tallies.of(TestCity.FIRST_GRID, CARE), Residence.REGISTERED_AND_LIVING, AgeBand.FROM_80));
    }

    @Test
    public void careFilesAreCountedByLevelAndFollowIt() {
        String one = add(1, LocalDate.of(1980, 1, 1), TestCity.FIRST_GRID);
        String file = care.files.open(one, CareModule.draft("elder-alone"), null, CareModule.CARE_OFFICER);
        read();
        assertEquals(
                List.of("elder-alone 独居老人 YELLOW 1"), needs(tallies.of(TestCity.FIRST_GRID, CareModule.CARE_OFFICER)));
        care.files.change(
                file, CareModule.overridden("elder-alone", CareLevel.RED, "刚出院,需要人照料"), 1, CareModule.CARE_OFFICER);
        read();
        assertEquals(
                List.of("elder-alone 独居老人 RED 1"), needs(tallies.of(TestCity.FIRST_GRID, CareModule.CARE_OFFICER)));
        care.files.close(file, "与子女同住", 2, CareModule.CARE_OFFICER);
        read();
        assertEquals(List.of(), needs(tallies.of(TestCity.FIRST_GRID, CareModule.CARE_OFFICER)));
        assertTrue(
                "no level stands in the tables",
                module.column("SELECT level_index FROM care_file").stream().allMatch(index -> index.length() == 43));
    }

    @Test
    public void smallNumbersAreForCareOfficersOnlyAndNoSubtractionGivesThemBack() {
        inNeed(2, "elder-alone", TestCity.FIRST_GRID);
        inNeed(5, "elder-alone", TestCity.SECOND_GRID);
        inNeed(4, "elder-alone", TestCity.GRID_OF_SECOND_COMMUNITY);
        inNeed(3, "disabled", TestCity.FIRST_GRID);
        read();
        assertEquals(List.of("elder-alone 独居老人 YELLOW 7"), needs(tallies.of(TestCity.FIRST_COMMUNITY, REGISTRAR)));
        assertEquals(List.of("elder-alone 独居老人 YELLOW *"), needs(tallies.of(TestCity.FIRST_GRID, REGISTRAR)));
        assertEquals(
                "7 less 5 would give it back",
                List.of("elder-alone 独居老人 YELLOW *"),
                needs(tallies.of(TestCity.SECOND_GRID, REGISTRAR)));
        Page<Tally> grids = tallies.in(TestCity.FIRST_COMMUNITY, null, 50, REGISTRAR);
        assertEquals(
                "the same in the list",
                List.of(List.of("elder-alone 独居老人 YELLOW *"), List.of("elder-alone 独居老人 YELLOW *")),
                grids.items().stream().map(TallyStoriesTest::needs).toList());
        assertEquals(
                List.of("disabled 残疾人 ORANGE 3", "elder-alone 独居老人 YELLOW 2"),
                needs(tallies.of(TestCity.FIRST_GRID, CARE)));
    }

    @Test
    public void aWorkerIsToldOfTheOwnCommunityNothingThatBetraysTheGridNextDoor() {
        inNeed(5, "elder-alone", TestCity.FIRST_GRID);
        inNeed(1, "elder-alone", TestCity.SECOND_GRID);
        inNeed(4, "low-income", TestCity.FIRST_GRID);
        inNeed(3, "low-income", TestCity.SECOND_GRID);
        read();
        Actor worker = TestCity.actor("worker", new Grant(Role.GRID_WORKER, TestCity.FIRST_GRID));
        Tally told = tallies.of(TestCity.FIRST_COMMUNITY, worker);
        assertEquals(13, told.people());
        assertEquals(
                "6 less the own 5 would be one",
                List.of("elder-alone 独居老人 YELLOW *", "low-income 低收入家庭 YELLOW 7"),
                needs(told));
        assertEquals(
                List.of("elder-alone 独居老人 YELLOW 6", "low-income 低收入家庭 YELLOW 7"),
                needs(tallies.of(TestCity.FIRST_COMMUNITY, REGISTRAR)));
        Actor ofBoth = TestCity.actor(
                "both",
                new Grant(Role.GRID_WORKER, TestCity.FIRST_GRID),
                new Grant(Role.GRID_WORKER, TestCity.SECOND_GRID));
        assertEquals(
                needs(tallies.of(TestCity.FIRST_COMMUNITY, REGISTRAR)),
                needs(tallies.of(TestCity.FIRST_COMMUNITY, ofBoth)));
    }

    @Test
    public void whereOneOrTwoLiveNextDoorAWorkerIsToldNoGroupsOfTheCommunity() {
        add(6, LocalDate.of(1950, 1, 1), TestCity.FIRST_GRID);
        add(2, LocalDate.of(1950, 1, 1), TestCity.SECOND_GRID);
        read();
        Actor worker = TestCity.actor("worker", new Grant(Role.GRID_WORKER, TestCity.FIRST_GRID));
        Tally told = tallies.of(TestCity.FIRST_COMMUNITY, worker);
        assertEquals(8, told.people());
        assertTrue(told.groups().stream().allMatch(group -> group.people().hidden()));
        assertTrue(told.partyMembers().hidden());
    }

    @Test
    public void ofOneOrTwoPeopleOnlyTheirNumberIsTold() {
        add(2, LocalDate.of(1950, 1, 1), TestCity.FIRST_GRID);
        add(6, LocalDate.of(1950, 1, 1), TestCity.SECOND_GRID);
        read();
        Tally grid = tallies.of(TestCity.FIRST_GRID, REGISTRAR);
        assertEquals(2, grid.people());
        assertTrue(grid.groups().stream().allMatch(group -> group.people().hidden()));
        assertTrue(grid.partyMembers().hidden());
    }

    @Test
    public void theAreasInOneComeByPagesAlsoThoseOfNothing() {
        add(3, LocalDate.of(1950, 1, 1), TestCity.SECOND_GRID);
        read();
        Page<Tally> first = tallies.in(TestCity.FIRST_COMMUNITY, null, 1, REGISTRAR);
        assertEquals(TestCity.FIRST_GRID, first.items().get(0).area());
        assertEquals(0, first.items().get(0).people());
        Page<Tally> second = tallies.in(TestCity.FIRST_COMMUNITY, first.next(), 1, REGISTRAR);
        assertEquals(3, second.items().get(0).people());
        assertEquals(null, second.next());
        Refusals.of(Problem.INVALID, () -> tallies.in(TestCity.FIRST_COMMUNITY, "x", 1, REGISTRAR));
    }

    @Test
    public void whatIsNotTheReadersIsNotThere() {
        Actor worker = TestCity.actor("worker", new Grant(Role.GRID_WORKER, TestCity.FIRST_GRID));
        assertEquals(0, tallies.of(TestCity.FIRST_GRID, worker).people());
        Refusals.of(Problem.NOT_FOUND, () -> tallies.of(TestCity.SECOND_GRID, worker));
        Refusals.of(Problem.NOT_FOUND, () -> tallies.of(TestCity.SECOND_COMMUNITY, worker));
        Refusals.of(Problem.NOT_FOUND, () -> tallies.of(TestCity.FIRST_SUBDISTRICT, worker));
        Refusals.of(Problem.NOT_FOUND, () -> tallies.in(TestCity.FIRST_COMMUNITY, null, 1, worker));
        Refusals.of(Problem.NOT_FOUND, () -> tallies.of(AreaCode.of("990109"), REGISTRAR));
        Refusals.of(Problem.FORBIDDEN, () -> tallies.of(TestCity.EAST, TestCity.ADMINISTRATOR));
        Refusals.of(Problem.UNAUTHENTICATED, () -> tallies.of(TestCity.EAST, Actor.ANONYMOUS));
    }

    private void read() {
        Told.to(module, projection);
    }

    private void inNeed(int people, String category, AreaCode grid) {
        for (int i = 0; i < people; i++) {
            String resident = add(1, LocalDate.of(1980, 1, 1), grid);
            care.files.open(resident, CareModule.draft(category), null, everywhere());
        }
    }

    private static Actor everywhere() {
        return TestCity.actor("care-all", new Grant(Role.CARE_OFFICER, null), new Grant(Role.COMMUNITY_OFFICER, null));
    }

    /** Adds some; the id of the last one. */
    private String add(int people, LocalDate born, AreaCode area) {
        String id = null;
        for (int i = 0; i < people; i++) {
            id = add("甲" + (char) ('一' + number++), born, Residence.REGISTERED_AND_LIVING, false, null, area);
        }
        return id;
    }

    private String add(
            String name, LocalDate born, Residence residence, boolean member, String dwelling, AreaCode area) {
        List<String> others = module.column("SELECT id FROM resident");
        String code = area == null ? null : area.value();
        ResidentDraft draft = new ResidentDraft(name, null, born, null, null, residence, null, member, dwelling, code);
        return module.residents.add(draft, others, null, REGISTRAR);
    }

    private static ResidentDraft draft(String name, LocalDate born, AreaCode area) {
        return new ResidentDraft(
                name, null, born, null, null, Residence.REGISTERED_AND_LIVING, null, false, null, area.value());
    }

    private List<String> cells() {
        return module.column(
                "SELECT area || item || CAST(amount AS CHAR(9))" + " FROM tally_cell WHERE amount <> 0 ORDER BY 1");
    }

    private static Cell group(Tally tally, Residence residence, AgeBand band) {
        return tally.groups().stream()
                .filter(group -> group.residence() == residence && group.ageBand() == band)
                .findFirst()
                .orElseThrow()
                .people();
    }

    private static List<String> needs(Tally tally) {
        return tally.needs().stream()
                .map(need -> need.category() + " " + need.name() + " " + need.level() + " "
                        + (need.people().hidden() ? "*" : need.people().people()))
                .toList();
    }
}
