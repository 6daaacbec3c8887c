// SPDX-License-Identifier: Apache-2.0
package org.linli.grid.internal.staff;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static org.linli.organization.testing.TestCity.ADMINISTRATOR;
import static org.linli.organization.testing.TestCity.EAST;
import static org.linli.organization.testing.TestCity.FIRST_COMMUNITY;
import static org.linli.organization.testing.TestCity.FIRST_GRID;

import java.util.List;
import org.junit.Before;
import org.junit.Test;
import org.linli.grid.PublicTeam;
import org.linli.grid.internal.TestModule;
import org.linli.kernel.AreaCode;
import org.linli.kernel.GeoPoint;
import org.linli.kernel.Problem;
import org.linli.organization.Unit;
import org.linli.organization.UnitKind;
import org.linli.organization.testing.Refusals;

public class PublishedStoriesTest {
    private static final String ALL = "网格员,服务团队,值班,党小组长,工作站,负责人";

    private final StaffParts parts = new StaffParts("derby");
    private final TestModule module = parts.module;

    @Before
    public void start() {
        module.worker("甲网格员", "020-1", FIRST_GRID);
        Unit station = new Unit(null, UnitKind.WORKER_STATION, "甲一工作站", FIRST_COMMUNITY, "020-4", null);
        module.world.units().save(station, ADMINISTRATOR);
        parts.add(StaffParts.head(
                FIRST_COMMUNITY, module.officer("甲书记", "020-2", FIRST_COMMUNITY).id()));
        parts.add(StaffParts.leader(FIRST_GRID, "甲组长", null));
        parts.add(StaffParts.informant(FIRST_GRID, "甲阿姨", "13800001234"));
    }

    @Test
    public void asShippedNobodyIsPublished() {
        PublicTeam team = parts.published.of(FIRST_GRID);
        assertFalse(team.published());
        assertEquals(List.of(), team.members());
        assertEquals("东江区 甲街道 甲一社区 第一网格", team.areaName());
    }

    @Test
    public void theNearestAreaDecidesWhoIsPublished() {
        parts.configure("district", "area", EAST.value(), "published", ALL, "phones", "是");
        assertEquals(
                List.of("网格员 甲网格员 020-1", "网格党小组长 甲组长 null", "网格员工作站 甲一工作站 020-4", "工作站负责人 甲书记 020-2"),
                said(parts.published.of(FIRST_GRID)));
        assertEquals(List.of("网格员工作站 甲一工作站 020-4", "工作站负责人 甲书记 020-2"), said(parts.published.of(FIRST_COMMUNITY)));
        parts.configure("community", "area", FIRST_COMMUNITY.value(), "published", "网格员");
        assertEquals(List.of("网格员 甲网格员 null"), said(parts.published.of(FIRST_GRID)));
        parts.configure("grid", "area", FIRST_GRID.value(), "published", "无");
        assertFalse(parts.published.of(FIRST_GRID).published());
        assertTrue(module.ledger.accesses().isEmpty());
    }

    @Test
    public void aPointLeadsToItsGrid() {
        parts.configure("district", "area", EAST.value(), "published", "网格员", "phones", "是");
        PublicTeam there = parts.published.at(new GeoPoint(116.02, 39.1));
        assertEquals(FIRST_GRID, there.area());
        assertEquals(List.of("网格员 甲网格员 020-1"), said(there));
        PublicTeam northOfAllGrids = parts.published.at(new GeoPoint(116.02, 39.3));
        assertEquals(FIRST_COMMUNITY, northOfAllGrids.area());
        Refusals.of(Problem.INVALID, () -> parts.published.at(new GeoPoint(100, 30)));
        Refusals.of(Problem.NOT_FOUND, () -> parts.published.of(AreaCode.of("990199")));
    }

    @Test
    public void aWrongFileIsRefusedAsAWholeAndWhatItSaidBeforeGoesOn() {
        parts.configure("file", "published", "网格员");
        parts.configure(
                "file",
                "published",
                "信息员",
                "phones",
                "也许",
                "colour",
                "red",
                "area",
                "1",
                "required",
                "猫",
                "forgetAfterDays",
                "1");
        assertTrue(parts.published.of(FIRST_GRID).published());
        String refused = parts.rules.refused().get(0);
        for (String key : List.of("published", "phones", "colour", "area", "required", "forgetAfterDays")) {
            assertTrue(refused, refused.contains(key + ": "));
        }
        parts.rules.deleted("file");
        assertEquals(List.of(), parts.rules.refused());
    }

    private static List<String> said(PublicTeam team) {
        return team.members().stream()
                .map(member -> member.title() + " " + member.name() + " " + member.phone())
                .toList();
    }
}
