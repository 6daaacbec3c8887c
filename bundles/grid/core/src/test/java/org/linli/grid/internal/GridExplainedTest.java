// SPDX-License-Identifier: Apache-2.0
package org.linli.grid.internal;

import static org.junit.Assert.assertEquals;

import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import org.junit.Test;
import org.linli.grid.internal.redraw.ConfiguredDivisions;
import org.linli.grid.internal.staff.StaffRules;
import org.linli.kernel.AreaCode;
import org.linli.kernel.config.DecidedBy;

/** Which file or default decides each question of grids. */
public class GridExplainedTest {
    private static final AreaCode DISTRICT = AreaCode.of("990801");
    private static final AreaCode GRID = AreaCode.of("990801001001001");

    private final StaffRules staff = new StaffRules();
    private final ConfiguredDivisions divisions = new ConfiguredDivisions();
    private final GridExplained explained = new GridExplained(staff, divisions);

    @Test
    public void staffAndDivisionTellTheirSources() {
        assertEquals(
                List.of(
                        new DecidedBy("网格力量与公开", DecidedBy.PLATFORM_DEFAULT, null, "应当配备 网格员、信息员、党小组长、工作站、负责人；公开 无"),
                        new DecidedBy("网格划分", DecidedBy.PLATFORM_DEFAULT, null, "300户或1000人，可多20%、少40%")),
                explained.explain(GRID));
        staff.updated(
                "s", new Hashtable<>(Map.of("area", "990801", "required", "无", "published", "网格员", "phones", "是")));
        divisions.updated("d", new Hashtable<>(Map.of("area", "990801", "households", "200")));
        assertEquals(
                List.of(
                        new DecidedBy("网格力量与公开", "s", DISTRICT, "应当配备 无；公开 网格员，连同值班电话"),
                        new DecidedBy("网格划分", "d", DISTRICT, "200户或1000人，可多20%、少40%")),
                explained.explain(GRID));
        divisions.updated("d", new Hashtable<>(Map.of("area", "990801", "households", "few")));
        assertEquals(List.of("d: households: 'few' does not fit; expected: 1 to 100000"), explained.refused());
    }
}
