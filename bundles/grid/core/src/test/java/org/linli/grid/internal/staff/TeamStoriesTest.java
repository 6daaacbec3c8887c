// SPDX-License-Identifier: Apache-2.0
package org.linli.grid.internal.staff;

import static org.junit.Assert.assertEquals;
import static org.linli.organization.testing.TestCity.ADMINISTRATOR;
import static org.linli.organization.testing.TestCity.FIRST_COMMUNITY;
import static org.linli.organization.testing.TestCity.FIRST_GRID;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.Before;
import org.junit.Test;
import org.linli.grid.GapKind;
import org.linli.grid.Team;
import org.linli.grid.internal.TestModule;
import org.linli.kernel.AreaCode;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Role;
import org.linli.organization.Duty;
import org.linli.organization.Officer;
import org.linli.organization.StandIn;
import org.linli.organization.Unit;
import org.linli.organization.UnitKind;
import org.linli.organization.testing.Refusals;
import org.linli.organization.testing.TestCity;

public class TeamStoriesTest {
    private static final Actor OFFICER = TestModule.OFFICER;

    private final StaffParts parts = new StaffParts("derby");
    private final TestModule module = parts.module;
    private Officer worker;
    private Officer secretary;

    @Before
    public void start() {
        worker = module.worker("甲网格员", "020-1", FIRST_GRID);
        secretary = module.officer("甲书记", "020-2", FIRST_COMMUNITY);
        module.world.units().save(unit(UnitKind.SERVICE_TEAM, "甲服务团队", "020-3", FIRST_GRID), ADMINISTRATOR);
        module.world.units().save(unit(UnitKind.WORKER_STATION, "甲一工作站", "020-4"), ADMINISTRATOR);
    }

    @Test
    public void aTeamIsEverybodyWhoWorksForTheGrid() {
        parts.add(StaffParts.leader(FIRST_GRID, "甲组长", null));
        parts.add(StaffParts.informant(FIRST_GRID, "甲阿姨", "13800001234"));
        parts.add(StaffParts.head(FIRST_COMMUNITY, secretary.id()));
        parts.add(StaffParts.memberCheckIn(FIRST_COMMUNITY, "甲党员", "甲中学党支部"));
        Officer deputy = module.officer("乙网格员", "020-5", FIRST_COMMUNITY);
        Instant now = module.clock.instant();
        module.world
                .standIns()
                .agree(new StandIn(worker.id(), deputy.id(), null, now.plus(Duration.ofDays(2))), ADMINISTRATOR);
        module.world
                .duties()
                .plan(
                        new Duty(
                                null,
                                FIRST_GRID,
                                null,
                                Duty.Rank.MAIN,
                                deputy.id(),
                                null,
                                "110-9",
                                now,
                                now.plus(Duration.ofHours(8))),
                        ADMINISTRATOR);
        Team team = parts.staff.team(FIRST_GRID, null, null, OFFICER);
        assertEquals(
                List.of(
                        "STAND_IN 乙网格员 020-5",
                        "WORKER 甲网格员 020-1",
                        "SERVICE_TEAM 甲服务团队 020-3",
                        "ON_DUTY 乙网格员 110-9",
                        "PARTY_GROUP_LEADER 甲组长 139*****001",
                        "INFORMANT 甲阿姨 138*****234",
                        "WORKER_STATION 甲一工作站 020-4",
                        "STATION_HEAD 甲书记 020-2",
                        "DESK"),
                said(team));
        assertEquals(List.of(), team.gaps());
        assertEquals("第一网格", team.areaName());
        assertEquals("grid.team", module.ledger.accesses().get(0).operation());
        assertEquals(2, module.ledger.accesses().get(0).rows());
    }

    @Test
    public void whoItWasLastMonthCanBeAsked() {
        parts.add(StaffParts.leader(FIRST_GRID, "甲组长", null));
        Instant then = module.clock.instant();
        module.clock.pass(Duration.ofDays(31));
        parts.add(StaffParts.leader(FIRST_GRID, "乙组长", null));
        Officer left = module.world.officers().find(worker.id());
        module.world
                .officers()
                .save(
                        new Officer(
                                left.id(), left.name(), left.phone(), left.grants(), null, List.of(), left.version()),
                        ADMINISTRATOR);
        Team before = parts.staff.team(FIRST_GRID, then, null, OFFICER);
        assertEquals(
                List.of("WORKER 甲网格员 020-1", "SERVICE_TEAM 甲服务团队 020-3", "PARTY_GROUP_LEADER 甲组长 139*****001", "DESK"),
                said(before));
        Team now = parts.staff.team(FIRST_GRID, null, null, OFFICER);
        assertEquals("SERVICE_TEAM 甲服务团队 020-3", said(now).get(0));
        assertEquals("PARTY_GROUP_LEADER 乙组长 139*****001", said(now).get(1));
        assertEquals(List.of(GapKind.NO_WORKER, GapKind.NO_INFORMANT), now.gaps());
        Refusals.of(
                Problem.INVALID,
                () -> parts.staff.team(FIRST_GRID, module.clock.instant().plusSeconds(60), null, OFFICER));
    }

    @Test
    public void onlyStaffOfTheAreaSeeIt() {
        Actor own = TestModule.actor("own", Role.GRID_WORKER, FIRST_GRID);
        parts.staff.team(FIRST_GRID, null, null, own);
        parts.staff.team(FIRST_COMMUNITY, null, null, own);
        Actor other = TestModule.actor("other", Role.GRID_WORKER, TestCity.SECOND_GRID);
        Refusals.of(Problem.NOT_FOUND, () -> parts.staff.team(FIRST_GRID, null, null, other));
        Refusals.of(Problem.NOT_FOUND, () -> parts.staff.team(FIRST_GRID, null, null, TestModule.FOREIGN));
        Refusals.of(Problem.UNAUTHENTICATED, () -> parts.staff.team(FIRST_GRID, null, null, Actor.ANONYMOUS));
        Actor auditor = TestModule.actor("auditor", Role.AUDITOR, TestCity.EAST);
        Refusals.of(Problem.NOT_FOUND, () -> parts.staff.team(FIRST_GRID, null, null, auditor));
        AreaCode unknown = AreaCode.of(FIRST_COMMUNITY + "777");
        Refusals.of(Problem.NOT_FOUND, () -> parts.staff.team(unknown, null, null, OFFICER));
        Refusals.of(Problem.INVALID, () -> parts.staff.team(TestCity.EAST, null, null, ADMINISTRATOR));
    }

    private static Unit unit(UnitKind kind, String name, String phone, AreaCode... grids) {
        return new Unit(null, kind, name, FIRST_COMMUNITY, phone, List.of(grids));
    }

    /** Desks have made-up names here. */
    private static List<String> said(Team team) {
        return team.members().stream()
                .map(member -> switch (member.position()) {
                    case DESK -> "DESK";
                    default -> member.position() + " " + member.name() + " " + member.phone();
                })
                .toList();
    }
}
