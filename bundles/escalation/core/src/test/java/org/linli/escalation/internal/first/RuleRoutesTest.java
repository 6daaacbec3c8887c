// SPDX-License-Identifier: Apache-2.0
package org.linli.escalation.internal.first;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.Test;
import org.linli.escalation.internal.Town;
import org.linli.escalation.internal.policy.ConfiguredPolicy;
import org.linli.escalation.internal.policy.TestRules;
import org.linli.grid.Finding;
import org.linli.grid.FindingKind;
import org.linli.grid.Proof;
import org.linli.grid.ProposedChange;
import org.linli.grid.ResponsibilityProofs;
import org.linli.grid.spi.Route;
import org.linli.kernel.AreaCode;
import org.linli.kernel.Page;
import org.linli.kernel.security.Actor;
import org.linli.petition.Edition;
import org.linli.petition.PetitionType;

/** What the rules tell of first handlers is what the judge would do. */
public class RuleRoutesTest {
    private final Matters matters =
            new Matters(area -> List.of(new PetitionType("lamp", "路灯损坏"), new PetitionType("noise", "噪声")));

    private List<Route> routes(Map<String, String> rule) {
        return new DraftHandlers(TestRules.of(rule), "试行规则", matters).routes(List.of(Town.GRID), Town.MONDAY);
    }

    @Test
    public void allMattersThatGoTheSameWayAreOneRoute() {
        List<Route> routes = routes(Map.of());
        assertEquals(1, routes.size());
        Route route = routes.get(0);
        assertEquals("two types in three urgencies", 6, route.matters().size());
        assertEquals(Town.GRID, route.first().get(0));
        assertEquals(List.of(Town.COMMUNITY, Town.SUBDISTRICT, Town.DISTRICT), route.upward());
        assertEquals(Town.DISTRICT, route.decider());
    }

    @Test
    public void aLadderThatLeavesALevelOutStillLeadsToTheDistrict() {
        assertEquals(
                List.of(Town.SUBDISTRICT, Town.DISTRICT),
                routes(Map.of("ladder", "网格>街道")).get(0).upward());
    }

    @Test
    public void aLevelThatSortsEverythingIsFirst() {
        assertEquals(
                List.of(Town.SUBDISTRICT, Town.DISTRICT),
                routes(Map.of("first", "街道")).get(0).first());
    }

    @Test
    public void anApprovedEditionCountsFromItsDayOn() {
        Instant day = Town.MONDAY.plus(Duration.ofDays(10));
        Edition.Signed signed = new Edition.Signed("周督办", Town.MONDAY);
        Edition edition = new Edition(
                "id",
                2,
                "rule",
                Town.SUBDISTRICT,
                2,
                "ladder = 网格>区县",
                "试行",
                Edition.State.APPROVED,
                day,
                signed,
                signed,
                null,
                null);
        LadderHandlers handlers =
                new LadderHandlers(TestRules.of(Map.of()), area -> "今天的规则", () -> List.of(edition), matters);
        assertEquals(List.of(day), handlers.changes(Town.GRID, Town.MONDAY, day.plusSeconds(1)));
        assertEquals(List.of(), handlers.changes(Town.GRID, Town.MONDAY, day));
        Route before = handlers.routes(List.of(Town.GRID), Town.MONDAY).get(0);
        assertEquals(3, before.upward().size());
        assertEquals("今天的规则", before.rule());
        Route then = handlers.routes(List.of(Town.GRID), day).get(0);
        assertEquals(List.of(Town.DISTRICT), then.upward());
        assertEquals("规则第2版", then.rule());
    }

    @Test
    public void whatARuleMakesWorseIsToldBeforeItHolds() {
        List<ProposedChange> asked = new ArrayList<>();
        ResponsibilityProofs grid = new Grid(asked);
        ConfiguredPolicy rule = TestRules.of(Map.of("area", Town.SUBDISTRICT.value(), "claimsDecidedBy", "网格"));
        List<String> worse = new RuleProof(grid, matters).worse(rule, null, "规则第2版");
        assertEquals(List.of("第一网格没有可以裁决的单位"), worse);
        assertEquals(Town.SUBDISTRICT, asked.get(0).area());
        Route route =
                asked.get(0).rules().routes(List.of(Town.GRID), Town.MONDAY).get(0);
        assertEquals(Town.GRID, route.decider());
        assertTrue(asked.get(0)
                .rules()
                .changes(Town.GRID, Town.MONDAY, Town.MONDAY)
                .isEmpty());
    }

    private record Grid(List<ProposedChange> asked) implements ResponsibilityProofs {
        @Override
        public Proof start(AreaCode area, Actor by) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Proof find(String id, Actor by) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Page<Finding> findings(String id, Part part, Actor by) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Finding> check(ProposedChange change) {
            asked.add(change);
            return List.of(
                    new Finding(FindingKind.NO_DECIDER, Town.GRID, 90, "第一网格没有可以裁决的单位", Finding.Example.at(null)));
        }
    }
}
