// SPDX-License-Identifier: Apache-2.0
package org.linli.grid.internal.proof;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameter;
import org.junit.runners.Parameterized.Parameters;
import org.linli.grid.Finding;
import org.linli.grid.FindingKind;
import org.linli.grid.Proof;
import org.linli.grid.Proof.State;
import org.linli.grid.ResponsibilityProofs.Part;
import org.linli.kernel.AreaCode;
import org.linli.kernel.GeoPoint;
import org.linli.kernel.PlatformException;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Grant;
import org.linli.kernel.security.Role;
import org.linli.organization.Handler;
import org.linli.organization.Officer;
import org.linli.organization.Outlook.Post;
import org.linli.organization.Responsibility.As;
import org.linli.organization.testing.TestCity;
import org.linli.registry.AddressPoints.Kind;
import org.linli.registry.AddressPoints.Point;

/** A proof lists each gap and overlap of an area with a concrete example. */
@RunWith(Parameterized.class)
public class ProofStoriesTest {
    @Parameter
    public String database;

    private ProofModule module;

    @Parameters(name = "{0}")
    public static List<String> databases() {
        return List.of("derby", "postgresql");
    }

    @Before
    public void module() {
        module = ProofModule.on(database);
    }

    /** The first community's grids fill all of it, with the border between them at this longitude. */
    private void fill(double west, double east) {
        module.world
                .areas()
                .save(
                        List.of(
                                TestCity.area(TestCity.FIRST_GRID, "第一网格", 116.0, 39.0, west, 39.4),
                                TestCity.area(TestCity.SECOND_GRID, "第二网格", east, 39.0, 116.1, 39.4)),
                        TestCity.ADMINISTRATOR);
    }

    @Test
    public void whereAllIsInOrderNothingIsFound() {
        fill(116.05, 116.05);
        Proof proof = module.prove(TestCity.FIRST_COMMUNITY);
        assertEquals(State.DONE, proof.state());
        assertEquals(Map.of(), proof.findings());
        assertFalse("nobody told the rules", proof.rules());
        assertEquals(3, proof.looked().areas());
        assertNull(proof.failure());
    }

    @Test
    public void thoseOfAnAreaAreListedTheNewestFirst() {
        fill(116.05, 116.05);
        Proof first = module.prove(TestCity.SECOND_COMMUNITY);
        Proof second = module.prove(TestCity.SECOND_COMMUNITY);
        assertEquals(
                List.of(second.id(), first.id()),
                module.proofs().of(TestCity.SECOND_COMMUNITY, ProofModule.DISPATCHER).stream()
                        .map(Proof::id)
                        .toList());
        Actor worker = new Actor("02", "网格员", List.of(new Grant(Role.GRID_WORKER, TestCity.FIRST_GRID)), Set.of());
        assertThrows(PlatformException.class, () -> module.proofs().of(TestCity.SECOND_COMMUNITY, worker));
    }

    @Test
    public void aGapBetweenTwoGridsIsToldWithAPointInIt() {
        fill(116.049, 116.05);
        Proof proof = module.prove(TestCity.FIRST_COMMUNITY);
        Finding gap = module.findings(proof, FindingKind.GAP_IN_BOUNDS).get(0);
        GeoPoint point = gap.example().point();
        assertTrue(String.valueOf(point), point.longitude() > 116.049 && point.longitude() < 116.05);
        assertTrue(gap.what(), gap.what().contains("东江区甲街道甲一社区"));
        assertEquals(
                TestCity.FIRST_COMMUNITY,
                module.world.areas().locate(point, null, null).area());
    }

    @Test
    public void anOverlapIsToldWithAPointInBoth() {
        fill(116.051, 116.05);
        Proof proof = module.prove(TestCity.FIRST_COMMUNITY);
        assertEquals(1, (int) proof.findings().get(FindingKind.OVERLAP_IN_BOUNDS));
        GeoPoint point = module.findings(proof, FindingKind.OVERLAP_IN_BOUNDS)
                .get(0)
                .example()
                .point();
        assertTrue(String.valueOf(point), point.longitude() > 116.05 && point.longitude() < 116.051);
    }

    @Test
    public void aGridThatReachesOutOfItsCommunityIsTold() {
        fill(116.05, 116.05);
        module.world
                .areas()
                .save(
                        List.of(TestCity.area(TestCity.FIRST_GRID, "第一网格", 115.99, 39.0, 116.05, 39.4)),
                        TestCity.ADMINISTRATOR);
        Proof proof = module.prove(TestCity.FIRST_COMMUNITY);
        assertEquals(1, (int) proof.findings().get(FindingKind.OUTSIDE_PARENT));
    }

    @Test
    public void halfAMetreIsNoGap() {
        fill(116.05, 116.050004);
        assertEquals(Map.of(), module.prove(TestCity.FIRST_COMMUNITY).findings());
    }

    @Test
    public void aGridWithoutWorkerAndTeamIsToldAndWhoStepsIn() {
        fill(116.05, 116.05);
        module.leaves(TestCity.FIRST_GRID);
        Proof proof = module.prove(TestCity.FIRST_GRID);
        Finding nobody = module.findings(proof, FindingKind.NO_FIRST_HANDLER).get(0);
        assertEquals(TestCity.FIRST_GRID, nobody.area());
        assertEquals("甲一社区派单台", nobody.example().who());

        module.sits(TestCity.FIRST_COMMUNITY, As.TEAM, "甲一党员服务团队");
        assertEquals(
                "its community's team is first",
                Map.of(),
                module.prove(TestCity.FIRST_COMMUNITY).findings());
    }

    @Test
    public void twoWhoStandInAtOnceAreToldWithTheMoment() {
        fill(116.05, 116.05);
        Instant monday = module.clock.instant().plus(Duration.ofDays(7));
        for (String deputy : List.of("one", "two")) {
            Handler handler = new Handler(Handler.Kind.OFFICER, deputy, deputy);
            Duration late = Duration.ofDays(deputy.equals("one") ? 0 : 2);
            module.posts.add(new Post(
                    TestCity.FIRST_GRID, As.STAND_IN, handler, monday.plus(late), monday.plus(Duration.ofDays(5))));
        }
        Proof proof = module.prove(TestCity.FIRST_COMMUNITY);
        Finding two = module.findings(proof, FindingKind.TWO_FIRST_HANDLERS).get(0);
        assertEquals(monday.plus(Duration.ofDays(2)), two.example().moment());
        assertTrue(two.what(), two.what().contains("自3月11日"));
    }

    @Test
    public void anOfficerIsToldWithTheNameOfToday() {
        fill(116.05, 116.05);
        Grant grant = new Grant(Role.COMMUNITY_OFFICER, TestCity.FIRST_COMMUNITY);
        Officer known = module.world
                .officers()
                .save(new Officer(null, "王小明", null, List.of(grant), null, List.of()), TestCity.ADMINISTRATOR);
        module.sits(TestCity.FIRST_GRID, As.WORKER, known.id());
        Proof proof = module.prove(TestCity.FIRST_COMMUNITY);
        Finding two = module.findings(proof, FindingKind.TWO_FIRST_HANDLERS).get(0);
        String named = "工作人员worker-" + TestCity.FIRST_GRID + "、工作人员王小明（" + known.id() + "）";
        assertTrue(two.what(), two.what().contains("同时有" + named + "首接"));
        assertEquals(named, two.example().who());
    }

    @Test
    public void aSubdistrictWithoutDeskBreaksThePathUpward() {
        fill(116.05, 116.05);
        module.leaves(TestCity.FIRST_SUBDISTRICT);
        Proof proof = module.prove(TestCity.FIRST_COMMUNITY);
        assertEquals(3, (int) proof.findings().get(FindingKind.BROKEN_PATH));
        assertEquals(95, module.findings(proof, FindingKind.BROKEN_PATH).get(0).weight());
    }

    @Test
    public void addressesThatLieInNoGridInTwoOrElsewhereAreTold() {
        fill(116.05, 116.05);
        module.world
                .areas()
                .save(
                        List.of(TestCity.area(TestCity.SECOND_GRID, "第二网格", 116.05, 39.0, 116.1, 39.3)),
                        TestCity.ADMINISTRATOR);
        address(Kind.BUILDING, TestCity.FIRST_GRID, 116.01, 39.1);
        address(Kind.BUILDING, TestCity.SECOND_GRID, 116.08, 39.35);
        address(Kind.DWELLING, TestCity.SECOND_GRID, 116.08, 39.35);
        address(Kind.BUILDING, TestCity.SECOND_GRID, 116.02, 39.1);
        address(Kind.BUILDING, TestCity.FIRST_GRID, 116.05, 39.1);
        module.addresses.add(new Point(Kind.BUILDING, "none", "没有坐标的楼", TestCity.FIRST_GRID, null));
        Proof proof = module.prove(TestCity.FIRST_COMMUNITY);
        assertEquals(6, proof.looked().addresses());
        assertEquals(1, proof.looked().unmeasured());
        Finding outside = module.findings(proof, FindingKind.ADDRESS_OUTSIDE).get(0);
        assertTrue(outside.what(), outside.what().contains("等2处"));
        assertEquals("东江区甲街道甲一社区", outside.example().who());
        assertEquals(1, (int) proof.findings().get(FindingKind.ADDRESS_IN_OTHER_GRID));
        assertEquals(1, (int) proof.findings().get(FindingKind.ADDRESS_IN_SEVERAL));
    }

    private void address(Kind kind, AreaCode area, double longitude, double latitude) {
        String id = kind + "-" + module.addresses.size();
        module.addresses.add(new Point(kind, id, "甲一路" + id, area, new GeoPoint(longitude, latitude)));
    }

    @Test
    public void thereIsOneProofAtATimeAndOneThatWasBrokenOffBeginsAnew() {
        StoredProofs proofs = module.proofs();
        Proof first = proofs.start(TestCity.FIRST_SUBDISTRICT, ProofModule.DISPATCHER);
        assertEquals(
                first.id(),
                proofs.start(TestCity.FIRST_SUBDISTRICT, ProofModule.DISPATCHER).id());
        int[] left = {4};
        new ProofWork(module.schema, module.sources()).step(() -> left[0]-- > 0);
        Proof broken = proofs.find(first.id(), ProofModule.DISPATCHER);
        assertEquals(State.RUNNING, broken.state());
        assertEquals(Proof.Step.MATTERS, broken.step());

        ProofWork other = new ProofWork(module.schema, module.sources());
        assertFalse("its lease holds", other.step(() -> true));
        module.clock.pass(Duration.ofSeconds(61));
        assertTrue(other.step(() -> true));
        Proof done = proofs.find(first.id(), ProofModule.DISPATCHER);
        assertEquals(State.DONE, done.state());
        List<Finding> all = proofs.findings(first.id(), new Part(null, null, 200), ProofModule.DISPATCHER)
                .items();
        assertEquals(
                done.findings().values().stream().mapToInt(Integer::intValue).sum(), all.size());
        for (int i = 1; i < all.size(); i++) {
            assertTrue("heaviest first", all.get(i - 1).weight() >= all.get(i).weight());
        }
        var page = proofs.findings(first.id(), new Part(null, null, 1), ProofModule.DISPATCHER);
        assertEquals(
                all.get(1).what(),
                proofs.findings(first.id(), new Part(null, page.next(), 1), ProofModule.DISPATCHER)
                        .items()
                        .get(0)
                        .what());

        module.clock.pass(Duration.ofDays(91));
        assertTrue(other.step(() -> true));
        assertThrows(PlatformException.class, () -> proofs.find(first.id(), ProofModule.DISPATCHER));
    }

    @Test
    public void othersAreNotEvenToldThatItIsThere() {
        Proof proof = module.proofs().start(TestCity.FIRST_SUBDISTRICT, ProofModule.DISPATCHER);
        var foreign = TestCity.actor("west", new Grant(Role.DISPATCHER, TestCity.WEST));
        PlatformException refused =
                assertThrows(PlatformException.class, () -> module.proofs().find(proof.id(), foreign));
        assertEquals(404, refused.problem().status());
        assertThrows(PlatformException.class, () -> module.proofs().start(TestCity.FIRST_SUBDISTRICT, foreign));
        assertThrows(PlatformException.class, () -> module.proofs()
                .start(AreaCode.of("990101001999"), ProofModule.DISPATCHER));
    }
}
