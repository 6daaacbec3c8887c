// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.search;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.Before;
import org.junit.Test;
import org.linli.kernel.AreaCode;
import org.linli.kernel.GeoPoint;
import org.linli.kernel.Page;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.organization.testing.Refusals;
import org.linli.organization.testing.TestCity;
import org.linli.registry.CareLevel;
import org.linli.registry.Cohorts.Cohort;
import org.linli.registry.Cohorts.Member;
import org.linli.registry.DwellingKind;
import org.linli.registry.Places;
import org.linli.registry.Residence;
import org.linli.registry.ResidentDraft;
import org.linli.registry.internal.OnEachDatabase;
import org.linli.registry.internal.TestModule;
import org.linli.registry.internal.care.CareLevels;
import org.linli.registry.internal.care.CareModule;
import org.linli.registry.internal.places.EnteredPlaces;

public class CohortStoriesTest extends OnEachDatabase {
    private static final Actor PLATFORM = Actor.system("visit");
    private static final Cohort ELDERS = new Cohort(Cohort.Kind.CARE, "elder-alone", 0);
    private static final Cohort LOST_CHILD = new Cohort(Cohort.Kind.CARE, "lost-only-child", 0);
    private static final GeoPoint POINT = new GeoPoint(106.52, 29.57);

    private TestModule module;
    private CareModule care;
    private IndexedCohorts cohorts;

    @Before
    public void start() {
        module = TestModule.empty(database);
        care = new CareModule(module);
        CareLevels levels = new CareLevels(module.seals, care.categories);
        cohorts = new IndexedCohorts(module.schema, module.neighbours, module.summaries, levels);
    }

    @Test
    public void aCareCohortTellsLevelsAndWhatIsSensitive() {
        String red = resident("甲一", null, false, Residence.REGISTERED_AND_LIVING, TestCity.FIRST_GRID);
        String silent = resident("乙一", null, false, Residence.REGISTERED_AND_LIVING, TestCity.FIRST_GRID);
        resident("丙一", null, false, Residence.REGISTERED_AND_LIVING, TestCity.FIRST_GRID);
        care.files.open(red, CareModule.overridden("elder-alone", CareLevel.RED, "刚出院"), null, CareModule.OFFICER);
        care.files.open(
                silent,
                CareModule.overridden("lost-only-child", CareLevel.ORANGE, "需要陪伴"),
                null,
                CareModule.CARE_OFFICER);
        for (AreaCode area :
                List.of(TestCity.EAST, TestCity.FIRST_SUBDISTRICT, TestCity.FIRST_COMMUNITY, TestCity.FIRST_GRID)) {
            List<Member> elders =
                    cohorts.people(ELDERS, area, null, 10, PLATFORM).items();
            assertEquals(List.of(red), elders.stream().map(Member::resident).toList());
            assertEquals(CareLevel.RED, elders.get(0).care().get(0).level());
        }
        Member member = cohorts.people(LOST_CHILD, TestCity.EAST, null, 10, PLATFORM)
                .items()
                .get(0);
        assertTrue(member.care().get(0).sensitive());
        assertEquals(
                0,
                cohorts.people(ELDERS, TestCity.WEST, null, 10, PLATFORM)
                        .items()
                        .size());
        assertEquals(2, cohorts.people(List.of(red, silent), PLATFORM).size());
    }

    @Test
    public void oldMembersAndThoseOnlyLivingHereAreFoundPageByPage() {
        for (int i = 0; i < 5; i++) {
            resident(
                    "甲" + (char) ('一' + i),
                    LocalDate.of(1940 + i, 1, 1),
                    true,
                    Residence.LIVING_ONLY,
                    TestCity.FIRST_GRID);
        }
        resident("乙一", LocalDate.of(1990, 1, 1), true, Residence.REGISTERED_AND_LIVING, TestCity.SECOND_GRID);
        Cohort old = new Cohort(Cohort.Kind.PARTY_MEMBERS, null, 70);
        Cohort floating = new Cohort(Cohort.Kind.LIVING_ONLY, null, 0);
        Page<Member> first = cohorts.people(floating, TestCity.FIRST_COMMUNITY, null, 3, PLATFORM);
        Page<Member> second = cohorts.people(floating, TestCity.FIRST_COMMUNITY, first.next(), 3, PLATFORM);
        assertEquals(3, first.items().size());
        assertEquals(2, second.items().size());
        assertNull(second.next());
        assertEquals(
                5,
                cohorts.people(old, TestCity.EAST, null, 50, PLATFORM).items().size());
        assertEquals(
                0,
                cohorts.people(old, TestCity.SECOND_GRID, null, 50, PLATFORM)
                        .items()
                        .size());
    }

    @Test
    public void placesAreFoundByKindAndThePlatformAloneAsks() {
        Places places = new EnteredPlaces(module.places, module.dwellings, module.organizations);
        String building = places.addBuilding(
                new Places.Building(null, "3号楼", "甲一路3号", TestCity.FIRST_GRID, POINT, 6), null, TestModule.OFFICER);
        String rented = places.addDwelling(
                new Places.Dwelling(building, "301", "甲一路3号301室", DwellingKind.RENTED, TestCity.FIRST_GRID),
                null,
                TestModule.OFFICER);
        String lamp = places.addFacility(
                new Places.Facility("L-1", "street-lamp", "甲一路灯", TestCity.FIRST_GRID, POINT, null),
                null,
                TestModule.OFFICER);
        for (AreaCode area : List.of(TestCity.EAST, TestCity.FIRST_SUBDISTRICT, TestCity.FIRST_GRID)) {
            assertEquals(
                    rented,
                    cohorts.places(true, "RENTED", area, null, 10, PLATFORM)
                            .items()
                            .get(0)
                            .id());
            assertEquals(
                    lamp,
                    cohorts.places(false, "street-lamp", area, null, 10, PLATFORM)
                            .items()
                            .get(0)
                            .id());
        }
        assertEquals(POINT, cohorts.places(List.of(rented), PLATFORM).get(0).point());
        assertEquals(
                0,
                cohorts.places(true, "VACANT", TestCity.EAST, null, 10, PLATFORM)
                        .items()
                        .size());
        Refusals.of(Problem.FORBIDDEN, () -> cohorts.people(ELDERS, TestCity.EAST, null, 10, CareModule.CARE_OFFICER));
    }

    @Test
    public void maskedLinesAreThereForTheReadersAreasOnly() {
        String here = resident("张三", null, false, Residence.REGISTERED_AND_LIVING, TestCity.FIRST_GRID);
        assertEquals(
                "张*",
                cohorts.masked(List.of(here), null, CareModule.WORKER).get(0).name());
        assertEquals(0, cohorts.masked(List.of(here), null, CareModule.FOREIGN).size());
    }

    private String resident(String name, LocalDate born, boolean party, Residence residence, AreaCode grid) {
        return module.residents.add(
                new ResidentDraft(name, null, born, null, null, residence, null, party, null, grid.value()),
                List.of(),
                null,
                TestModule.officer(grid.at(org.linli.kernel.AreaLevel.COMMUNITY).orElseThrow()));
    }
}
