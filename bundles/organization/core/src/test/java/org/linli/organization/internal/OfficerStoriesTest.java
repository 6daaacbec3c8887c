// SPDX-License-Identifier: Apache-2.0
package org.linli.organization.internal;

import static org.junit.Assert.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;
import org.linli.kernel.AreaCode;
import org.linli.kernel.Page;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Grant;
import org.linli.kernel.security.Role;
import org.linli.organization.Officer;
import org.linli.organization.Unit;
import org.linli.organization.UnitKind;
import org.linli.organization.testing.Refusals;
import org.linli.organization.testing.TestCity;

public class OfficerStoriesTest extends OnEachDatabase {
    private static final Actor OF_EAST = TestCity.actor("east", new Grant(Role.ADMINISTRATOR, TestCity.EAST));

    private TestModule module;
    private JpaOfficers officers;

    @Before
    public void saveTestCity() {
        module = TestModule.empty(database);
        module.world().withTestCity();
        officers = module.officers;
    }

    @Test
    public void aWorkerIsAddedAndMovesToAnotherGrid() {
        Unit team = module.units.save(
                new Unit(null, UnitKind.SERVICE_TEAM, "服务团队", TestCity.FIRST_COMMUNITY, null, List.of()), OF_EAST);
        Officer added = officers.save(worker("王建国", Set.of(team.id()), TestCity.FIRST_GRID), OF_EAST);
        assertEquals(1, added.version());
        assertEquals(Set.of(team.id()), added.units());
        assertEquals(added, officers.find(added.id()));

        Officer moved = officers.save(
                new Officer(
                        added.id(),
                        "王建国",
                        "13800000000",
                        List.of(new Grant(Role.GRID_WORKER, TestCity.FIRST_COMMUNITY)),
                        Set.of(),
                        List.of(TestCity.SECOND_GRID),
                        1),
                OF_EAST);
        assertEquals(2, moved.version());
        assertEquals(List.of(TestCity.SECOND_GRID), moved.grids());
        assertEquals(Set.of(), moved.units());
        assertEquals(
                List.of("{\"officer\":\"" + added.id() + "\",\"grids\":[\"990101001001002\"]}"),
                module.column("SELECT body FROM feed_outbox WHERE type = 'OfficerSaved' AND version = 2"));
    }

    @Test
    public void savedWithNothingButTheRolesChangedTheVersionGrowsAllTheSame() {
        Officer added = officers.save(worker("王建国", Set.of(), TestCity.FIRST_GRID), OF_EAST);
        Officer same = new Officer(added.id(), "王建国", null, List.of(), Set.of(), List.of(), 1);
        assertEquals(2, officers.save(same, OF_EAST).version());
        Refusals.of(Problem.STALE_VERSION, () -> officers.save(same, OF_EAST));
    }

    @Test
    public void nobodyGivesMoreThanTheyManage() {
        Refusals.of(Problem.FORBIDDEN, () -> officers.save(with(new Grant(Role.SUPERVISOR, TestCity.WEST)), OF_EAST));
        Refusals.of(Problem.FORBIDDEN, () -> officers.save(with(new Grant(Role.ADMINISTRATOR, null)), OF_EAST));
        Refusals.of(Problem.INVALID, () -> officers.save(with(new Grant(Role.SYSTEM, null)), TestCity.ADMINISTRATOR));
        Refusals.of(
                Problem.FORBIDDEN,
                () -> officers.save(with(), TestCity.actor("dispatcher", new Grant(Role.DISPATCHER, TestCity.EAST))));
    }

    @Test
    public void nobodyTakesRolesThatTheyDoNotManage() {
        Officer chief = officers.save(with(new Grant(Role.SUPERVISOR, TestCity.WEST)), TestCity.ADMINISTRATOR);
        Refusals.of(
                Problem.FORBIDDEN,
                () -> officers.save(new Officer(chief.id(), "王建国", null, List.of(), Set.of(), List.of(), 1), OF_EAST));
    }

    @Test
    public void whatAnOfficerNamesMustBeThere() {
        AreaCode unknown = AreaCode.of("990101777");
        Refusals.of(Problem.INVALID, () -> officers.save(with(new Grant(Role.DISPATCHER, unknown)), OF_EAST));
        Refusals.of(
                Problem.INVALID, () -> officers.save(worker("王建国", Set.of("nobody"), TestCity.FIRST_GRID), OF_EAST));
        Officer gridWithoutRole = new Officer(null, "王建国", null, List.of(), Set.of(), List.of(TestCity.FIRST_GRID));
        Refusals.of(Problem.INVALID, () -> officers.save(gridWithoutRole, OF_EAST));
    }

    @Test
    public void theListOfAnAreaHasWhoWorksInIt() {
        Officer worker = officers.save(worker("王建国", Set.of(), TestCity.FIRST_GRID), OF_EAST);
        Officer chief = officers.save(with(new Grant(Role.SUPERVISOR, TestCity.EAST)), OF_EAST);
        Officer stranger = officers.save(with(new Grant(Role.SUPERVISOR, TestCity.WEST)), TestCity.ADMINISTRATOR);
        Actor dispatcher = TestCity.actor("dispatcher", new Grant(Role.DISPATCHER, TestCity.FIRST_SUBDISTRICT));

        assertEquals(
                List.of(worker),
                officers.list(TestCity.FIRST_SUBDISTRICT, null, 10, dispatcher).items());
        Page<Officer> first = officers.list(TestCity.EAST, null, 1, OF_EAST);
        Page<Officer> second = officers.list(TestCity.EAST, first.next(), 1, OF_EAST);
        assertEquals(
                Set.of(worker, chief),
                Set.of(first.items().get(0), second.items().get(0)));
        assertEquals(null, second.next());
        assertEquals(
                Set.of(worker, chief, stranger),
                Set.copyOf(officers.list(null, null, 10, TestCity.ADMINISTRATOR).items()));
        Refusals.of(Problem.FORBIDDEN, () -> officers.list(TestCity.EAST, null, 10, dispatcher));
        Refusals.of(Problem.FORBIDDEN, () -> officers.list(null, null, 10, OF_EAST));
        Refusals.of(Problem.UNAUTHENTICATED, () -> officers.list(TestCity.EAST, null, 10, Actor.ANONYMOUS));
    }

    private static Officer worker(String name, Set<String> units, AreaCode grid) {
        return new Officer(null, name, null, List.of(new Grant(Role.GRID_WORKER, grid)), units, List.of(grid));
    }

    private static Officer with(Grant... grants) {
        return new Officer(null, "李秀英", null, List.of(grants), Set.of(), List.of());
    }
}
