// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.care.category;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.Test;
import org.linli.registry.CareLevel;

public class LevelRuleTest {
    private static final Category ELDER = CategoryFile.read(Map.of(
            "code", "elder",
            "name", "独居老人",
            "sensitive", "否",
            "points", "70岁:1, 80岁:3, 独居:1, 行动不便:2",
            "red", "5分 或 无人照料",
            "orange", "3 points"));

    @Test
    public void enoughPointsMakeItRedAndTheReasonTellsThem() {
        Advice advice = ELDER.level(new CareFacts(83, true, List.of("行动不便")));
        assertEquals(CareLevel.RED, advice.level());
        assertEquals("红色：共6分，满5分；计分：80岁以上（3分）、独居（1分）、行动不便（2分）", advice.reason());
    }

    @Test
    public void aNeedMakesItRedWhateverThePoints() {
        Advice advice = ELDER.level(new CareFacts(50, false, List.of("无人照料")));
        assertEquals(CareLevel.RED, advice.level());
        assertEquals("红色：无人照料", advice.reason());
    }

    @Test
    public void theBorderIsIncluded() {
        assertEquals(
                CareLevel.YELLOW,
                ELDER.level(new CareFacts(79, true, List.of())).level());
        assertEquals(
                CareLevel.ORANGE,
                ELDER.level(new CareFacts(80, false, List.of())).level());
        assertEquals(
                CareLevel.ORANGE,
                ELDER.level(new CareFacts(70, false, List.of("行动不便"))).level());
    }

    @Test
    public void whatIsNotKnownIsNotCountedAndTheReasonSaysSo() {
        Advice advice = ELDER.level(new CareFacts(null, true, List.of()));
        assertEquals(CareLevel.YELLOW, advice.level());
        assertEquals("黄色：共1分；计分：独居（1分）；年龄不详，未计", advice.reason());
    }

    @Test
    public void theRuleIsToldInWordsAndKnowsItsNeeds() {
        assertEquals(
                "计分：70岁以上（1分）、80岁以上（3分）、独居（1分）、行动不便（2分）；红色：满5分或无人照料；橙色：满3分；其余为黄色",
                ELDER.view().rule());
        assertEquals(List.of("行动不便", "无人照料"), ELDER.view().needs());
        assertFalse(ELDER.view().sensitive());
    }

    @Test
    public void whatIsShippedCanBeReadAndHidesWhatIsSensitive() {
        List<Category> shipped = ShippedCategories.read();
        assertTrue(shipped.size() >= 10);
        List<String> sensitive = shipped.stream()
                .filter(Category::sensitive)
                .map(Category::code)
                .sorted()
                .toList();
        assertEquals(
                List.of("correction", "disabled", "family-planning", "illness", "lost-only-child", "released"),
                sensitive);
    }

    @Test
    public void aRuleIsFoundInMicroseconds() {
        CareFacts facts = new CareFacts(83, true, List.of("行动不便"));
        long start = System.nanoTime();
        for (int i = 0; i < 10_000; i++) {
            ELDER.level(facts);
        }
        assertTrue(System.nanoTime() - start < 2_000_000_000L);
    }
}
