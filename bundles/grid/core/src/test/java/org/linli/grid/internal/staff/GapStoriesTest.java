// SPDX-License-Identifier: Apache-2.0
package org.linli.grid.internal.staff;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.linli.organization.testing.TestCity.ADMINISTRATOR;
import static org.linli.organization.testing.TestCity.EAST;
import static org.linli.organization.testing.TestCity.FIRST_COMMUNITY;
import static org.linli.organization.testing.TestCity.FIRST_GRID;
import static org.linli.organization.testing.TestCity.SECOND_GRID;

import java.util.ArrayList;
import java.util.List;
import org.junit.Test;
import org.linli.grid.Gap;
import org.linli.grid.GapKind;
import org.linli.grid.internal.TestModule;
import org.linli.kernel.AreaCode;
import org.linli.kernel.Page;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.organization.Area;
import org.linli.organization.Officer;
import org.linli.organization.Unit;
import org.linli.organization.UnitKind;
import org.linli.organization.testing.Refusals;
import org.linli.organization.testing.TestCity;

public class GapStoriesTest {
    private static final Actor OFFICER = TestModule.OFFICER;

    private final StaffParts parts = new StaffParts("derby");
    private final TestModule module = parts.module;

    @Test
    public void gapsAreShownUntilTheyAreFilled() {
        assertEquals(
                List.of(
                        "甲一社区 没有网格员工作站",
                        "甲一社区 工作站没有负责人",
                        "第一网格 没有网格员",
                        "第一网格 没有信息员",
                        "第一网格 没有网格党小组长",
                        "第二网格 没有网格员",
                        "第二网格 没有信息员",
                        "第二网格 没有网格党小组长"),
                all(FIRST_COMMUNITY, null, 50));
        Officer secretary = module.officer("甲书记", null, FIRST_COMMUNITY);
        Unit station = new Unit(null, UnitKind.WORKER_STATION, "甲一工作站", FIRST_COMMUNITY, null, null);
        module.world.units().save(station, ADMINISTRATOR);
        parts.add(StaffParts.head(FIRST_COMMUNITY, secretary.id()));
        module.worker("甲网格员", null, FIRST_GRID);
        parts.add(StaffParts.informant(FIRST_GRID, "甲阿姨", null));
        parts.add(StaffParts.leader(SECOND_GRID, "甲组长", null));
        assertEquals(List.of("第一网格 没有网格党小组长", "第二网格 没有网格员", "第二网格 没有信息员"), all(FIRST_COMMUNITY, null, 50));
        assertEquals(List.of("第二网格 没有网格员"), all(FIRST_COMMUNITY, GapKind.NO_WORKER, 50));
    }

    @Test
    public void aServiceTeamIsNoWorker() {
        Unit team = new Unit(null, UnitKind.SERVICE_TEAM, "甲服务团队", FIRST_COMMUNITY, null, List.of(FIRST_GRID));
        module.world.units().save(team, ADMINISTRATOR);
        assertTrue(all(FIRST_GRID, GapKind.NO_WORKER, 50).contains("第一网格 没有网格员"));
    }

    @Test
    public void whichKindsCountIsConfiguredForEachArea() {
        parts.configure("everywhere", "required", "网格员");
        parts.configure("first", "area", FIRST_GRID.value(), "required", "信息员、党小组长");
        parts.configure("second", "area", SECOND_GRID.value(), "required", "无");
        assertEquals(List.of("第一网格 没有信息员", "第一网格 没有网格党小组长"), all(FIRST_COMMUNITY, null, 50));
        parts.rules.deleted("first");
        assertEquals(List.of("第一网格 没有网格员"), all(FIRST_COMMUNITY, null, 50));
    }

    @Test
    public void pagesOfAnySizeTellEachGapOnce() {
        List<String> whole = all(EAST, null, 200);
        assertEquals(3 * 2 + 4 * 3, whole.size());
        for (int size : List.of(1, 2, 3, 7)) {
            assertEquals(whole, all(EAST, null, size));
        }
    }

    @Test
    public void aPageLooksAtSoManyAreasOnly() {
        List<Area> grids = new ArrayList<>();
        for (int i = 100; i < 350; i++) {
            grids.add(new Area(AreaCode.of(FIRST_COMMUNITY + "" + i), "网格" + i, List.of()));
        }
        module.world.areas().save(grids, ADMINISTRATOR);
        Page<Gap> first = parts.staff.gaps(FIRST_COMMUNITY, GapKind.NO_WORKER_STATION, null, 50, OFFICER);
        assertEquals(1, first.items().size());
        Page<Gap> second = parts.staff.gaps(FIRST_COMMUNITY, GapKind.NO_WORKER_STATION, first.next(), 50, OFFICER);
        assertEquals(new Page<>(List.of(), null), second);
        assertEquals(252, all(FIRST_COMMUNITY, GapKind.NO_INFORMANT, 150).size());
    }

    @Test
    public void whoIsFromElsewhereSeesNone() {
        Refusals.of(Problem.NOT_FOUND, () -> parts.staff.gaps(FIRST_COMMUNITY, null, null, 50, TestModule.FOREIGN));
        Refusals.of(Problem.NOT_FOUND, () -> parts.staff.gaps(EAST, null, null, 50, OFFICER));
        Refusals.of(
                Problem.NOT_FOUND,
                () -> parts.staff.gaps(AreaCode.of("990199"), null, null, 50, TestCity.ADMINISTRATOR));
    }

    private List<String> all(AreaCode area, GapKind kind, int size) {
        List<String> all = new ArrayList<>();
        String cursor = null;
        do {
            Page<Gap> page = parts.staff.gaps(area, kind, cursor, size, ADMINISTRATOR);
            assertTrue(page.items().size() <= size);
            page.items().forEach(gap -> all.add(gap.areaName() + " " + gap.words()));
            cursor = page.next();
        } while (cursor != null);
        return all;
    }
}
