// SPDX-License-Identifier: Apache-2.0
package org.linli.grid.internal.sheet;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.Before;
import org.junit.Test;
import org.linli.grid.GridSheet;
import org.linli.grid.Position;
import org.linli.grid.internal.TestModule;
import org.linli.grid.internal.staff.StaffParts;
import org.linli.grid.spi.OpenWork;
import org.linli.kernel.AreaCode;
import org.linli.kernel.Page;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Grant;
import org.linli.kernel.security.Role;
import org.linli.organization.Officer;
import org.linli.organization.testing.Refusals;
import org.linli.organization.testing.TestCity;
import org.linli.registry.testing.FakeTallies;

public class SheetStoriesTest {
    private static final Actor OFFICER =
            TestCity.actor("officer", new Grant(Role.COMMUNITY_OFFICER, TestCity.FIRST_COMMUNITY));
    private static final Actor CARE = TestCity.actor("care", new Grant(Role.CARE_OFFICER, TestCity.FIRST_COMMUNITY));

    private final StaffParts parts = new StaffParts("derby");
    private final TestModule module = parts.module;
    private final FakeTallies tallies = new FakeTallies();
    private final FakeWork work = new FakeWork();
    private RegistryGridSheets sheets;

    @Before
    public void start() {
        tallies.put(TestCity.FIRST_COMMUNITY, 500, 1400);
        tallies.put(TestCity.FIRST_GRID, 300, 800);
        tallies.put(TestCity.SECOND_GRID, 200, 600);
        tallies.put(TestCity.WEST_COMMUNITY, 1, 2);
        sheets = new RegistryGridSheets(
                module.neighbours,
                new RegistryNumbers(tallies),
                new Caretakers(module.neighbours, parts.staff),
                new OpenPetitions(work));
        module.worker("甲网格员", "13800000001", TestCity.FIRST_GRID);
    }

    @Test
    public void aGridHasBoundsAWorkerAndNumbers() {
        GridSheet sheet = sheets.find(TestCity.FIRST_GRID, OFFICER);
        assertEquals("第一网格", sheet.name());
        assertEquals("东江区 甲街道 甲一社区 第一网格", sheet.path());
        assertEquals(4, sheet.bounds().size());
        GridSheet.Responsible worker = sheet.responsible().get(0);
        assertEquals(Position.WORKER, worker.position());
        assertEquals("甲网格员", worker.name());
        assertEquals("13800000001", worker.phone());
        assertEquals(300, sheet.tally().householdsOfAllKinds());
        assertEquals(800, sheet.tally().people());
        assertEquals(7, (long) sheet.openPetitions());
    }

    @Test
    public void whereNobodyAnswersOpenPetitionsAreUnknownAndAskedForOnce() {
        work.away = true;
        Page<GridSheet> grids = sheets.in(TestCity.FIRST_COMMUNITY, null, 50, OFFICER);
        assertEquals(2, grids.items().size());
        assertTrue(grids.items().stream().allMatch(sheet -> sheet.openPetitions() == null));
        assertEquals(1, work.asked);
    }

    @Test
    public void theStaffIsNamedAndNobodyElse() {
        parts.add(StaffParts.leader(TestCity.FIRST_GRID, "甲组长", null));
        parts.add(StaffParts.informant(TestCity.FIRST_GRID, "甲阿姨", "13800001234"));
        Officer secretary = module.officer("甲书记", "020-2", TestCity.FIRST_COMMUNITY);
        parts.add(StaffParts.head(TestCity.FIRST_COMMUNITY, secretary.id()));
        List<Position> positions = sheets.find(TestCity.FIRST_GRID, OFFICER).responsible().stream()
                .map(GridSheet.Responsible::position)
                .toList();
        assertEquals(List.of(Position.WORKER, Position.STATION_HEAD, Position.DESK), positions);
    }

    @Test
    public void aCommunityHasItsDeskAndTheSheetsOfItsGrids() {
        GridSheet sheet = sheets.find(TestCity.FIRST_COMMUNITY, OFFICER);
        assertEquals(Position.DESK, sheet.responsible().get(0).position());
        assertEquals(1400, sheet.tally().people());
        Page<GridSheet> first = sheets.in(TestCity.FIRST_COMMUNITY, null, 1, OFFICER);
        assertEquals("东江区 甲街道 甲一社区 第一网格", first.items().get(0).path());
        Page<GridSheet> second = sheets.in(TestCity.FIRST_COMMUNITY, first.next(), 1, OFFICER);
        assertEquals(TestCity.SECOND_GRID, second.items().get(0).area());
        assertEquals(
                "a grid without a worker has its desk",
                1,
                second.items().get(0).responsible().size());
        assertNull(second.next());
    }

    @Test
    public void masksAreForThoseWhoSeeLists() {
        assertTrue(sheets.find(TestCity.FIRST_GRID, OFFICER).lists());
        assertFalse(sheets.find(TestCity.FIRST_GRID, CARE).lists());
    }

    @Test
    public void aGridWorkerHasTheSheetOfTheOwnCommunityButNoListsAndNoOtherGrid() {
        Actor worker = TestCity.actor("worker", new Grant(Role.GRID_WORKER, TestCity.FIRST_GRID));
        GridSheet community = sheets.find(TestCity.FIRST_COMMUNITY, worker);
        assertEquals(1400, community.tally().people());
        assertFalse(community.lists());
        assertTrue(sheets.find(TestCity.FIRST_GRID, worker).lists());
        Refusals.of(Problem.NOT_FOUND, () -> sheets.find(TestCity.SECOND_GRID, worker));
        Refusals.of(Problem.NOT_FOUND, () -> sheets.in(TestCity.FIRST_COMMUNITY, null, 50, worker));
    }

    @Test
    public void whatIsNotTheReadersIsNotThere() {
        Refusals.of(Problem.NOT_FOUND, () -> sheets.find(TestCity.WEST_COMMUNITY, OFFICER));
        Refusals.of(Problem.NOT_FOUND, () -> sheets.find(TestCity.FIRST_SUBDISTRICT, OFFICER));
        Refusals.of(Problem.NOT_FOUND, () -> sheets.in(TestCity.WEST_COMMUNITY, null, 50, OFFICER));
    }

    private static final class FakeWork implements OpenWork {
        private boolean away;
        private int asked;

        @Override
        public int count(AreaCode area) {
            asked++;
            if (away) {
                throw new PlatformException(Problem.unavailable("petition", Duration.ofSeconds(1)));
            }
            return 7;
        }

        @Override
        public List<OpenOrder> open(AreaCode area, String after, int most) {
            throw new UnsupportedOperationException();
        }
    }
}
