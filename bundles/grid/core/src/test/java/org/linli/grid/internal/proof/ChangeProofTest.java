// SPDX-License-Identifier: Apache-2.0
package org.linli.grid.internal.proof;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.Before;
import org.junit.Test;
import org.linli.grid.Finding;
import org.linli.grid.FindingKind;
import org.linli.grid.ProposedChange;
import org.linli.grid.spi.FirstHandlers;
import org.linli.grid.spi.Matter;
import org.linli.grid.spi.Route;
import org.linli.kernel.AreaCode;
import org.linli.kernel.AreaLevel;
import org.linli.organization.Area;
import org.linli.organization.Responsibility.As;
import org.linli.organization.spi.Harm;
import org.linli.organization.spi.ProposedStaffing;
import org.linli.organization.spi.ProposedStaffing.Seat;
import org.linli.organization.testing.TestCity;

/** A change is told what it makes worse, and nothing of what is so already. */
public class ChangeProofTest {
    private ProofModule module;
    private ChangeProof check;

    @Before
    public void land() {
        module = ProofModule.on("derby");
        module.world
                .areas()
                .save(
                        List.of(first(116.05), TestCity.area(TestCity.SECOND_GRID, "第二网格", 116.05, 39.0, 116.1, 39.4)),
                        TestCity.ADMINISTRATOR);
        check = new ChangeProof(module.schema, module.sources());
    }

    private static Area first(double east) {
        return TestCity.area(TestCity.FIRST_GRID, "第一网格", 116.0, 39.0, east, 39.4);
    }

    private List<String> kinds(List<Area> areas, List<Seat> seats) {
        return check.harms(new ProposedStaffing(areas, seats)).stream()
                .map(Harm::kind)
                .toList();
    }

    @Test
    public void boundsThatLeaveAGapOrOverlapAreTold() {
        assertEquals(List.of(), kinds(List.of(first(116.05)), List.of()));
        List<Harm> gap = check.harms(new ProposedStaffing(List.of(first(116.04)), List.of()));
        assertEquals("GAP_IN_BOUNDS", gap.get(0).kind());
        assertTrue(gap.get(0).words(), gap.get(0).words().contains("例如坐标116.04"));
        assertEquals(List.of("OVERLAP_IN_BOUNDS"), kinds(List.of(first(116.06)), List.of()));
        assertEquals(
                "both sides of a border move together",
                List.of(),
                kinds(
                        List.of(first(116.06), TestCity.area(TestCity.SECOND_GRID, "第二网格", 116.06, 39.0, 116.1, 39.4)),
                        List.of()));
    }

    @Test
    public void landIsEnteredPieceByPiece() {
        // the second community is covered in its southern half only
        assertEquals(
                "less of a gap than before",
                List.of(),
                kinds(
                        List.of(TestCity.area(TestCity.GRID_OF_SECOND_COMMUNITY, "第一网格", 116.1, 39.0, 116.2, 39.3)),
                        List.of()));
        AreaCode added = AreaCode.of("990101001003");
        AreaCode grid = AreaCode.of("990101001003001");
        assertEquals(
                "a community that was not there",
                List.of(),
                kinds(
                        List.of(
                                new Area(added, "甲三社区", List.of()),
                                TestCity.area(grid, "第一网格", 116.11, 39.35, 116.12, 39.36)),
                        List.of()));
        assertEquals(
                List.of(),
                kinds(
                        List.of(new Area(AreaCode.of("990101001001003"), "第三网格", List.of())),
                        List.of(new Seat(AreaCode.of("990101001001003"), As.WORKER, "somebody"))));
    }

    @Test
    public void whoLeavesAGridToNobodyIsToldUnlessATeamIsThere() {
        List<Seat> nobody = List.of(new Seat(TestCity.FIRST_GRID, As.WORKER, null));
        List<Seat> another = List.of(new Seat(TestCity.FIRST_GRID, As.WORKER, "another"));
        assertEquals(List.of("NO_FIRST_HANDLER"), kinds(List.of(), nobody));
        assertEquals(List.of(), kinds(List.of(), another));
        module.sits(TestCity.FIRST_COMMUNITY, As.TEAM, "甲一党员服务团队");
        assertEquals(List.of(), kinds(List.of(), nobody));
        module.leaves(TestCity.FIRST_GRID);
        assertEquals(
                List.of("NO_FIRST_HANDLER"),
                kinds(List.of(), List.of(new Seat(TestCity.FIRST_COMMUNITY, As.TEAM, null))));
    }

    @Test
    public void aRuleThatLeadsNowhereIsTold() {
        module.rules = new Rules(AreaLevel.DISTRICT, true);
        check = new ChangeProof(module.schema, module.sources());
        assertEquals(List.of(), kindsOf(new Rules(AreaLevel.DISTRICT, true)));
        assertEquals(List.of(FindingKind.BROKEN_PATH), kindsOf(new Rules(AreaLevel.SUBDISTRICT, true)));
        assertEquals(List.of(FindingKind.NO_DECIDER), kindsOf(new Rules(AreaLevel.DISTRICT, false)));
    }

    private List<FindingKind> kindsOf(FirstHandlers rules) {
        return check.check(ProposedChange.of(TestCity.FIRST_SUBDISTRICT, rules), module.clock.instant()).stream()
                .map(Finding::kind)
                .distinct()
                .toList();
    }

    @Test
    public void theWholeProofTellsTheRulesSide() {
        module.rules = new Rules(AreaLevel.SUBDISTRICT, true);
        var proof = module.prove(TestCity.FIRST_COMMUNITY);
        assertTrue(proof.rules());
        assertEquals("community and two grids, two matters", 6, proof.looked().cases());
        Finding broken = module.findings(proof, FindingKind.BROKEN_PATH).get(0);
        assertTrue(broken.what(), broken.what().contains("“路灯损坏”（一般）（依据测试规则）上报到甲街道为止"));
        assertEquals("lamp", broken.example().type());
    }

    /** Rules whose ladder ends at a level. */
    private record Rules(AreaLevel highest, boolean decided) implements FirstHandlers {
        private static final List<Matter> MATTERS =
                List.of(new Matter("lamp", "路灯损坏", "GENERAL", "一般"), new Matter("gas", "燃气", "URGENT", "紧急"));

        @Override
        public List<Instant> changes(AreaCode area, Instant from, Instant until) {
            return List.of();
        }

        @Override
        public List<Matter> matters(AreaCode area) {
            return MATTERS;
        }

        @Override
        public List<Route> routes(List<AreaCode> areas, Instant at) {
            return areas.stream().map(this::route).toList();
        }

        private Route route(AreaCode area) {
            List<AreaCode> upward = new ArrayList<>();
            var next = area.parent();
            while (next.isPresent() && next.get().level().compareTo(highest) >= 0) {
                upward.add(next.get());
                next = next.get().parent();
            }
            AreaCode decider = decided ? area.at(AreaLevel.DISTRICT).orElseThrow() : null;
            return new Route(area, MATTERS, List.of(area), upward, decider, "测试规则");
        }
    }
}
