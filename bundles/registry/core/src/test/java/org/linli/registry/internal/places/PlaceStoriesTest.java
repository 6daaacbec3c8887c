// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.places;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.Before;
import org.junit.Test;
import org.linli.kernel.GeoPoint;
import org.linli.kernel.Page;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.organization.testing.Refusals;
import org.linli.organization.testing.TestCity;
import org.linli.registry.DwellingKind;
import org.linli.registry.Residence;
import org.linli.registry.ResidentDraft;
import org.linli.registry.internal.OnEachDatabase;
import org.linli.registry.internal.TestModule;

public class PlaceStoriesTest extends OnEachDatabase {
    private static final Actor OFFICER = TestModule.OFFICER;

    private TestModule module;
    private JpaPlaces places;

    @Before
    public void start() {
        module = TestModule.empty(database);
        places = module.places;
    }

    @Test
    public void aBuildingIsFoundByItsPointAndListedInItsEstate() {
        Estate estate = places.save(
                PlaceKind.ESTATE,
                new Estate(null, "甲一小区", "甲一路1号", TestCity.FIRST_COMMUNITY, "甲物业公司", "020-12345678", 0),
                null,
                OFFICER);
        GeoPoint point = new GeoPoint(116.02, 39.1);
        Building building = places.save(
                PlaceKind.BUILDING,
                new Building(null, estate.id(), "3号楼", "甲一路1号3号楼", null, point, 18, 0),
                "key",
                OFFICER);
        assertEquals(TestCity.FIRST_GRID, building.area());
        assertEquals(point, building.point());
        assertEquals(1, building.version());
        assertEquals(
                List.of(building),
                places.list(
                                PlaceKind.BUILDING,
                                TestCity.FIRST_COMMUNITY,
                                Map.of("estate", estate.id()),
                                new JpaPlaces.Part(null, 9),
                                OFFICER)
                        .items());
        Refusals.of(
                Problem.STALE_VERSION,
                () -> places.save(
                        PlaceKind.BUILDING,
                        new Building(building.id(), null, "4号楼", "甲一路1号4号楼", null, point, 18, 0),
                        null,
                        OFFICER));
        Refusals.of(Problem.NOT_FOUND, () -> places.find(PlaceKind.BUILDING, building.id(), TestModule.FOREIGN));
        Refusals.of(
                Problem.FORBIDDEN,
                () -> places.list(
                        PlaceKind.BUILDING,
                        TestCity.FIRST_COMMUNITY,
                        Map.of(),
                        new JpaPlaces.Part(null, 9),
                        TestModule.FOREIGN));
    }

    @Test
    public void rentedFlatsAreListedPageByPage() {
        for (int i = 0; i < 7; i++) {
            dwelling("甲一路" + i + "号101", i % 2 == 0 ? DwellingKind.RENTED : DwellingKind.OWNER_OCCUPIED);
        }
        List<String> rented = new ArrayList<>();
        String cursor = null;
        do {
            Page<Dwelling> page = places.list(
                    PlaceKind.DWELLING,
                    TestCity.FIRST_GRID,
                    Map.of("kind", DwellingKind.RENTED),
                    new JpaPlaces.Part(cursor, 3),
                    OFFICER);
            page.items().forEach(flat -> rented.add(flat.address()));
            cursor = page.next();
        } while (cursor != null);
        assertEquals(List.of("甲一路0号101", "甲一路2号101", "甲一路4号101", "甲一路6号101"), rented);
        assertEquals(
                0,
                places.list(PlaceKind.DWELLING, TestCity.SECOND_GRID, Map.of(), new JpaPlaces.Part(null, 9), OFFICER)
                        .items()
                        .size());
    }

    @Test
    public void whoLivesInADwellingFollowsItIntoAnotherArea() {
        Dwelling flat = dwelling("甲一路1号101", DwellingKind.OWNER_OCCUPIED);
        String id = module.residents.add(
                new ResidentDraft("甲小明", null, null, null, null, Residence.LIVING_ONLY, null, false, flat.id(), null),
                List.of(),
                null,
                OFFICER);
        module.dwellings.save(
                new Dwelling(flat.id(), null, "101", flat.address(), DwellingKind.RENTED, TestCity.SECOND_GRID, 1),
                null,
                OFFICER);
        assertEquals(TestCity.SECOND_GRID, module.residents.areaOf(id));
        assertEquals(
                List.of("1", "2"),
                module.column("SELECT version FROM resident_version WHERE resident = '" + id + "' ORDER BY version"));
        module.dwellings.save(
                new Dwelling(flat.id(), null, "101", flat.address(), DwellingKind.VACANT, TestCity.SECOND_GRID, 2),
                null,
                OFFICER);
        assertEquals(
                List.of("3"),
                module.column(
                        "SELECT COUNT(*) FROM feed_outbox WHERE type = 'ResidentSaved' AND subject = '" + id + "'"));
        Refusals.of(
                Problem.INVALID,
                () -> dwelling(
                        new Dwelling(null, null, "1", "某处", DwellingKind.VACANT, TestCity.FIRST_SUBDISTRICT, 0)));
    }

    @Test
    public void aFacilitysCodeIsThereOnce() {
        Facility lamp = new Facility(null, "LD-0001", "street-lamp", "甲一路1号路灯", TestCity.FIRST_GRID, null, "甲街道市政所", 0);
        Facility saved = places.save(PlaceKind.FACILITY, lamp, null, OFFICER);
        assertNull(saved.point());
        Refusals.of(Problem.CONFLICT, () -> places.save(PlaceKind.FACILITY, lamp, null, OFFICER));
    }

    @Test
    public void theContactOfAnOrganizationIsSealedAndTheLookWrittenDown() {
        LocalOrganization shop = new LocalOrganization(
                null,
                "甲一便利店",
                LocalOrganization.Kind.SHOP,
                null,
                "甲一路1号",
                TestCity.FIRST_COMMUNITY,
                new LocalOrganization.Contact("乙大山", "13600000000"),
                0);
        LocalOrganization saved = module.organizations.save(shop, null, OFFICER);
        assertNull(saved.contact());
        assertEquals(
                shop.contact(),
                module.organizations.find(saved.id(), "10.0.0.1", OFFICER).contact());
        assertEquals(1, module.ledger.accesses().size());
        assertEquals(List.of("0"), module.column("SELECT COUNT(*) FROM local_organization WHERE sealed LIKE '%1360%'"));
        Page<LocalOrganization> list = places.list(
                PlaceKind.LOCAL_ORGANIZATION,
                TestCity.FIRST_COMMUNITY,
                Map.of("kind", LocalOrganization.Kind.SHOP),
                new JpaPlaces.Part(null, 9),
                OFFICER);
        assertNull(list.items().get(0).contact());
    }

    private Dwelling dwelling(String address, DwellingKind kind) {
        return dwelling(new Dwelling(null, null, "101", address, kind, TestCity.FIRST_GRID, 0));
    }

    private Dwelling dwelling(Dwelling dwelling) {
        return module.dwellings.save(dwelling, null, OFFICER);
    }
}
