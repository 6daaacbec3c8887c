// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import org.junit.Test;
import org.linli.kernel.AreaCode;
import org.linli.kernel.config.DecidedBy;
import org.linli.visit.internal.plan.ConfiguredPlans;

/** Which file or default decides whom to visit. */
public class VisitExplainedTest {
    private static final AreaCode GRID = AreaCode.of("990801001001001");

    private final ConfiguredPlans plans = new ConfiguredPlans();
    private final VisitExplained explained = new VisitExplained(plans);

    @Test
    public void theRulesTellTheirSource() {
        DecidedBy shipped = explained.explain(GRID).get(0);
        assertEquals(DecidedBy.PLATFORM_DEFAULT, shipped.source());
        assertTrue(shipped.says(), shipped.says().startsWith("必访 老党员走访、"));
        plans.updated(
                "p",
                new Hashtable<>(Map.of(
                        "area", "990801",
                        "rules", "alone",
                        "alone", "独居老人走访",
                        "alone.group", "必看",
                        "alone.about", "档案:elder-alone",
                        "alone.every", "7",
                        "alone.goes", "网格员")));
        assertEquals(List.of(new DecidedBy("走访规则", "p", AreaCode.of("990801"), "必看 独居老人走访")), explained.explain(GRID));
        plans.updated("q", new Hashtable<>(Map.of("area", "990802", "rules", "alone")));
        assertEquals(1, explained.refused().size());
    }
}
