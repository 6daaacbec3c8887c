// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.Test;
import org.linli.kernel.AreaCode;
import org.linli.kernel.config.DecidedBy;
import org.linli.registry.internal.care.category.ConfiguredCategories;

/** Which file or default decides each category of care files. */
public class RegistryExplainedTest {
    private static final AreaCode DISTRICT = AreaCode.of("990801");
    private static final AreaCode COMMUNITY = AreaCode.of("990801001001");

    private final ConfiguredCategories categories = new ConfiguredCategories();
    private final RegistryExplained explained = new RegistryExplained(categories);

    @Test
    public void eachCategoryTellsItsSourceAlsoOneThatIsNotOpenedThere() {
        categories.updated(
                "c", new Hashtable<>(Map.of("area", "990801", "code", "illness", "name", "重病患者", "used", "否")));
        Map<String, DecidedBy> decided =
                explained.explain(COMMUNITY).stream().collect(Collectors.toMap(DecidedBy::question, each -> each));
        assertEquals(new DecidedBy("关怀档案 illness", "c", DISTRICT, "重病患者；此处不建档"), decided.get("关怀档案 illness"));
        DecidedBy alone = decided.get("关怀档案 elder-alone");
        assertEquals(DecidedBy.PLATFORM_DEFAULT, alone.source());
        assertTrue(alone.says(), alone.says().startsWith("独居老人；"));
        categories.updated("d", new Hashtable<>(Map.of("area", "990801", "code", "X")));
        assertEquals(
                List.of("d: "),
                explained.refused().stream().map(each -> each.substring(0, 3)).toList());
    }
}
