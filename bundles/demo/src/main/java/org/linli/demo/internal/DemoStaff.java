// SPDX-License-Identifier: Apache-2.0
package org.linli.demo.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.linli.demo.internal.DemoAccounts.Login;
import org.linli.kernel.AreaCode;
import org.linli.kernel.AreaLevel;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Grant;
import org.linli.kernel.security.Role;
import org.linli.organization.Accounts;
import org.linli.organization.Area;
import org.linli.organization.Officer;
import org.linli.organization.Officers;
import org.linli.organization.Staffing;
import org.linli.organization.Unit;
import org.linli.organization.UnitKind;
import org.linli.organization.Units;

/** The demo's units and officers, and accounts for one of each role. */
final class DemoStaff {
    private static final List<String> DEPARTMENTS = List.of("城市管理局", "住房和建设局", "交通运输局", "卫生健康局", "民政局");

    private final Units units;
    private final Officers officers;
    private final Accounts accounts;
    private final Staffing staffing;
    private final Actor by;
    private final List<Login> logins = new ArrayList<>();
    private int people;

    DemoStaff(Units units, Officers officers, Accounts accounts, Staffing staffing, Actor by) {
        this.units = units;
        this.officers = officers;
        this.accounts = accounts;
        this.staffing = staffing;
        this.by = by;
    }

    /** Creates all of them; for a land that has none yet. */
    List<Login> settle(List<Area> areas) {
        for (Area district : DemoLand.ofLevel(areas, AreaLevel.DISTRICT)) {
            addDistrict(district);
        }
        DemoLand.ofLevel(areas, AreaLevel.SUBDISTRICT)
                .forEach(area -> addDesk(area, Role.DISPATCHER, "dispatcher", "派单员"));
        DemoLand.ofLevel(areas, AreaLevel.COMMUNITY)
                .forEach(area -> addDesk(area, Role.COMMUNITY_OFFICER, "community", "社区工作人员"));
        DemoLand.ofLevel(areas, AreaLevel.GRID).forEach(this::addWorker);
        addTeam();
        addRegistry();
        return logins;
    }

    private void addDistrict(Area district) {
        addDesk(district, Role.SUPERVISOR, "supervisor", "指挥中心督办");
        for (String name : DEPARTMENTS) {
            Unit department = units.save(
                    new Unit(null, UnitKind.DEPARTMENT, district.name() + name, district.code(), phone(), List.of()),
                    by);
            String officer =
                    addOfficer(new Grant(Role.DEPARTMENT_OFFICER, district.code()), department.id(), List.of());
            if (district.code().equals(DemoLand.EAST) && name.equals(DEPARTMENTS.get(0))) {
                open(officer, "department", department.name());
            }
        }
    }

    private void addDesk(Area area, Role role, String username, String title) {
        String desk = staffing.handlerOf(area.code()).orElseThrow().id();
        String officer = addOfficer(new Grant(role, area.code()), desk, List.of());
        AreaCode first = DemoLand.FIRST_COMMUNITY.at(area.code().level()).orElseThrow();
        if (area.code().equals(first)) {
            open(officer, username, area.name() + title);
        }
    }

    private void addWorker(Area grid) {
        String officer = addOfficer(new Grant(Role.GRID_WORKER, grid.code()), null, List.of(grid.code()));
        if (grid.code().equals(DemoLand.FIRST_GRID)) {
            open(officer, "worker", grid.name() + "网格员");
        }
    }

    private void addTeam() {
        units.save(
                new Unit(
                        null,
                        UnitKind.SERVICE_TEAM,
                        "甲一社区党员服务团队",
                        DemoLand.FIRST_COMMUNITY,
                        phone(),
                        List.of(DemoLand.FIRST_GRID)),
                by);
    }

    /** A registrar of the district, and the street office's care officer, who also looks people up and enters them. */
    private void addRegistry() {
        open(addOfficer(new Grant(Role.REGISTRAR, DemoLand.EAST), null, List.of()), "registrar", "演示东区登记员");
        AreaCode street = DemoLand.FIRST_SUBDISTRICT;
        String care = addOfficer(
                List.of(new Grant(Role.CARE_OFFICER, street), new Grant(Role.COMMUNITY_OFFICER, street)),
                null,
                List.of());
        open(care, "care", "甲街道关爱专员");
    }

    private String addOfficer(Grant grant, String unit, List<AreaCode> grids) {
        return addOfficer(List.of(grant), unit, grids);
    }

    private String addOfficer(List<Grant> grants, String unit, List<AreaCode> grids) {
        Set<String> member = unit == null ? Set.of() : Set.of(unit);
        String name = DemoNames.of(people++);
        return officers.save(new Officer(null, name, phone(), grants, member, grids), by)
                .id();
    }

    private void open(String officer, String username, String who) {
        Login login = Login.of(username, who);
        accounts.open(officer, username, login.password(), by);
        logins.add(login);
    }

    private String phone() {
        return DemoNames.phone(people);
    }
}
