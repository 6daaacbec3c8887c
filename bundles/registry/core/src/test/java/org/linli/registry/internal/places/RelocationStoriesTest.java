// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.places;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.linli.kernel.AreaCode;
import org.linli.kernel.GeoPoint;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.organization.testing.Refusals;
import org.linli.organization.testing.TestCity;
import org.linli.registry.DwellingKind;
import org.linli.registry.Relation;
import org.linli.registry.Relocations.Load;
import org.linli.registry.Relocations.Relocated;
import org.linli.registry.Relocations.Relocation;
import org.linli.registry.Residence;
import org.linli.registry.ResidentDraft;
import org.linli.registry.internal.HouseholdRow;
import org.linli.registry.internal.OnEachDatabase;
import org.linli.registry.internal.TestModule;
import org.linli.registry.internal.people.HouseholdDraft;

public class RelocationStoriesTest extends OnEachDatabase {
    private static final Actor OFFICER = TestModule.OFFICER;
    private static final Actor GRID = Actor.system("grid");
    private static final AreaCode THIRD_GRID = AreaCode.of("990101001001003");
    private static final GeoPoint WEST = new GeoPoint(116.01, 39.1);
    private static final GeoPoint MIDDLE = new GeoPoint(116.04, 39.1);
    private static final Relocation REDRAW =
            new Relocation("R-1", TestCity.FIRST_COMMUNITY, Set.of(TestCity.SECOND_GRID));

    private TestModule module;
    private String stays;
    private String goes;

    @Before
    public void start() {
        module = TestModule.empty(database);
        stays = building("1号楼", WEST, TestCity.FIRST_GRID);
        goes = building("2号楼", MIDDLE, TestCity.FIRST_GRID);
    }

    @After
    public void asItWas() {
        module.areas.divide(TestCity.areas(), List.of(THIRD_GRID), TestCity.ADMINISTRATOR);
    }

    @Test
    public void aBuildingTakesItsDwellingsAndTheirPeopleAlong() {
        String living = resident("甲一", dwelling(goes, "101"));
        String home = dwelling(goes, "102");
        HouseholdDraft.Member head = new HouseholdDraft.Member(resident("乙二", home), Relation.HEAD);
        HouseholdDraft family = new HouseholdDraft(home, HouseholdRow.Kind.FAMILY, null, List.of(head), null);
        String household = module.households.form(family, null, OFFICER);
        String other = resident("丙三", dwelling(stays, "101"));
        String lamp = facility();
        divide();

        assertEquals(new Relocated(null, 4, 1, 2), all());

        assertEquals(List.of(THIRD_GRID.value()), areas("building", "id = '" + goes + "'", "area"));
        assertEquals(List.of(TestCity.FIRST_GRID.value()), areas("building", "id = '" + stays + "'", "area"));
        assertEquals(List.of(THIRD_GRID.value()), areas("facility", "id = '" + lamp + "'", "area"));
        assertEquals(
                List.of(THIRD_GRID.value(), THIRD_GRID.value()),
                areas("dwelling", "building = '" + goes + "'", "grid"));
        assertEquals(List.of(THIRD_GRID.value()), areas("resident", "id = '" + living + "'", "grid"));
        assertEquals(List.of(THIRD_GRID.value()), areas("household", "id = '" + household + "'", "grid"));
        assertEquals(List.of(TestCity.FIRST_GRID.value()), areas("resident", "id = '" + other + "'", "grid"));
        assertEquals(
                List.of("redraw R-1"),
                module.column("SELECT cause FROM resident_version WHERE version = 2 AND resident = '" + living + "'"));
        String event = module.column("SELECT body FROM feed_outbox WHERE type = 'ResidentSaved' AND version = 2"
                        + " AND subject = '" + living + "'")
                .get(0);
        assertTrue(event, event.contains("\"formerArea\":\"" + TestCity.FIRST_GRID.value() + "\""));
    }

    @Test
    public void doneAgainItMovesNothingAndInterruptedItGoesOn() {
        String home = dwelling(goes, "101");
        resident("甲一", home);
        resident("乙二", home);
        divide();
        // as a crash leaves it after the dwelling and before those who live there
        module.schema.jdbc(tx -> tx.createStatement()
                .executeUpdate("UPDATE dwelling SET grid = '" + THIRD_GRID.value() + "' WHERE id = '" + home + "'"));

        assertEquals(new Relocated(null, 1, 0, 2), all());
        assertEquals(new Relocated(null, 0, 0, 0), all());
    }

    @Test
    public void whatHasNoPointInAGridThatEndedGoesToTheCommunity() {
        String home = module.dwelling("甲二路9号", TestCity.SECOND_GRID);
        String resident = resident("丁四", home);
        String house = building("老房", null, TestCity.SECOND_GRID);
        divide();

        // and the building whose point lies in the new grid
        assertEquals(new Relocated(null, 3, 0, 1), all());

        assertEquals(List.of(TestCity.FIRST_COMMUNITY.value()), areas("building", "id = '" + house + "'", "area"));
        assertEquals(List.of(""), areas("resident", "id = '" + resident + "'", "grid"));
        assertEquals(List.of(""), areas("dwelling", "id = '" + home + "'", "grid"));
    }

    @Test
    public void loadsAreNumbersByAreaAndBuilding() {
        resident("甲一", dwelling(goes, "101"));
        resident("乙二", dwelling(goes, "102"));
        resident("丁四", module.dwelling("甲二路9号", TestCity.SECOND_GRID));

        List<Load> loads = module.relocations.loads(TestCity.FIRST_COMMUNITY, GRID);

        assertEquals(
                List.of(
                        new Load(TestCity.FIRST_GRID, stays, "甲一路1号", WEST, 0, 0, 0, 0),
                        new Load(TestCity.FIRST_GRID, goes, "甲一路1号", MIDDLE, 2, 0, 2, 0),
                        new Load(TestCity.SECOND_GRID, null, null, null, 1, 0, 1, 0)),
                loads);
        Refusals.of(Problem.FORBIDDEN, () -> module.relocations.loads(TestCity.FIRST_COMMUNITY, TestModule.FOREIGN));
        Refusals.of(Problem.FORBIDDEN, () -> module.relocations.relocate(REDRAW, null, OFFICER));
    }

    /** The first grid loses its east to a third one, which takes the second one's place. */
    private void divide() {
        module.areas.divide(
                List.of(
                        TestCity.area(TestCity.FIRST_GRID, "第一网格", 116.0, 39.0, 116.03, 39.2),
                        TestCity.area(THIRD_GRID, "第三网格", 116.03, 39.0, 116.1, 39.2)),
                List.of(TestCity.SECOND_GRID),
                TestCity.ADMINISTRATOR);
    }

    private Relocated all() {
        Relocated sum = new Relocated("building:", 0, 0, 0);
        while (sum.next() != null) {
            Relocated piece = module.relocations.relocate(REDRAW, sum.next(), GRID);
            sum = new Relocated(
                    piece.next(),
                    sum.places() + piece.places(),
                    sum.households() + piece.households(),
                    sum.residents() + piece.residents());
        }
        return sum;
    }

    private String building(String name, GeoPoint point, AreaCode area) {
        Building building = new Building(null, null, name, "甲一路1号", area, point, 6, 0);
        return module.places.save(PlaceKind.BUILDING, building, null, OFFICER).id();
    }

    private String dwelling(String building, String room) {
        Dwelling dwelling =
                new Dwelling(null, building, room, "甲一路1号" + room, DwellingKind.OWNER_OCCUPIED, TestCity.FIRST_GRID, 0);
        return module.dwellings.save(dwelling, null, OFFICER).id();
    }

    private String facility() {
        Facility lamp = new Facility(null, "L-1", "street-lamp", "路灯1", TestCity.FIRST_GRID, MIDDLE, null, 0);
        return module.places.save(PlaceKind.FACILITY, lamp, null, OFFICER).id();
    }

    private String resident(String name, String dwelling) {
        ResidentDraft draft = new ResidentDraft(
                name, null, null, null, null, Residence.REGISTERED_AND_LIVING, null, false, dwelling, null);
        return module.residents.add(draft, List.of(), null, OFFICER);
    }

    private List<String> areas(String table, String where, String column) {
        return module.column("SELECT " + column + " FROM " + table + " WHERE " + where);
    }
}
