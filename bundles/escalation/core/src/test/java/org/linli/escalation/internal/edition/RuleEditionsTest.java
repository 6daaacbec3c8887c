// SPDX-License-Identifier: Apache-2.0
package org.linli.escalation.internal.edition;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.Test;
import org.linli.escalation.internal.Town;
import org.linli.escalation.internal.judge.JudgeReactor;
import org.linli.escalation.internal.judge.Judging;
import org.linli.escalation.internal.judge.Upstream;
import org.linli.escalation.internal.policy.TestRules;
import org.linli.kernel.feed.FeedEvent;
import org.linli.kernel.support.Json;
import org.linli.kernel.testing.TestClock;
import org.linli.organization.Location;
import org.linli.petition.Edition;
import org.linli.petition.WorkOrder;
import org.linli.petition.event.PetitionFiled;
import org.linli.petition.testing.FakeWorkOrders;

/** What a draft would change in an order that is open now. */
public class RuleEditionsTest {
    private final TestClock clock = new TestClock(Town.MONDAY);
    private final FakeWorkOrders orders = new FakeWorkOrders(clock);
    private final Town town = new Town();

    @Test
    public void aPreviewTellsWhatChangesAndNothingElse() {
        orders.file("o1", new Location(Town.GRID, Location.Found.IN_GRID), Town.DESK, "路灯不亮", "lamp");
        new JudgeReactor(new Judging(new Upstream(orders, town, town), TestRules.of(Map.of())), clock)
                .on(new FeedEvent(
                        1,
                        "event",
                        "petition",
                        "PetitionFiled",
                        "o1",
                        1,
                        clock.instant(),
                        null,
                        Json.write(new PetitionFiled("o1", Town.GRID.value(), "lamp", "portal"))));
        WorkOrder order = orders.find("o1", Judging.SYSTEM);
        RulePreview same =
                new RulePreview(TestRules.of(Map.of()), TestRules.of(Map.of("version", "2")), town.current());
        assertEquals(List.of(), same.of(order));
        RulePreview other = new RulePreview(
                TestRules.of(Map.of()),
                TestRules.of(Map.of("generalLimit", "3个工作日", "ladder", "网格>街道>区县", "urgentTypes", "lamp")),
                town.current());
        List<Edition.Line> lines = other.of(order);
        assertEquals(
                List.of("紧急程度（新件）", "办理时限", "上报去向"),
                lines.stream().map(Edition.Line::what).toList());
        assertEquals("5个工作日，2026年3月9日17:30到期", lines.get(1).before());
        assertEquals("3个工作日，2026年3月5日17:30到期", lines.get(1).after());
        assertTrue(lines.get(2).after().startsWith("街道"));
    }
}
