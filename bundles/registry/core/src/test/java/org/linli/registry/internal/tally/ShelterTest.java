// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.tally;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.Test;
import org.linli.registry.AgeBand;
import org.linli.registry.Residence;

public class ShelterTest {
    private static final String YOUNG = Items.group(Residence.LIVING_ONLY, AgeBand.FROM_0_TO_5);
    private static final String OLD = Items.group(Residence.LIVING_ONLY, AgeBand.FROM_80);
    private static final List<String> NEEDS = List.of("pn/red", "pn/orange", "pn/yellow");
    private static final Map<String, String> LINES =
            Map.of("pn/red", "alone", "pn/orange", "alone", "pn/yellow", "alone");

    @Test
    public void nothingIsHiddenWhereNothingIsSmall() {
        Counts above = Counts.of(Map.of(OLD, 30L, YOUNG, 12L));
        assertEquals(Set.of(), Shelter.ofDistrict(LINES, above));
        Map<String, Set<String>> hidden = Shelter.ofChildren(
                LINES,
                above,
                Set.of(),
                Map.of("1", Counts.of(Map.of(OLD, 20L, YOUNG, 4L)), "2", Counts.of(Map.of(OLD, 10L, YOUNG, 8L))));
        assertEquals(Map.of("1", Set.of(), "2", Set.of()), hidden);
    }

    @Test
    public void twoSinglePeopleDoNotHideEachOther() {
        Map<String, Set<String>> hidden = Shelter.ofChildren(
                LINES,
                Counts.of(Map.of("pm", 9L)),
                Set.of(),
                Map.of(
                        "1",
                        Counts.of(Map.of("pm", 1L)),
                        "2",
                        Counts.of(Map.of("pm", 1L)),
                        "3",
                        Counts.of(Map.of("pm", 7L))));
        assertTrue("9 less 7 would be two of at least one", hidden.get("3").contains("pm"));
    }

    @Test
    public void theOnlyAreaInAnotherHidesWhatThatHides() {
        Counts all = Counts.of(Map.of(OLD, 2L, YOUNG, 12L));
        Set<String> above = Shelter.ofDistrict(LINES, all);
        assertEquals(Set.of(OLD, YOUNG), above);
        assertEquals(Map.of("1", above), Shelter.ofChildren(LINES, all, above, Map.of("1", all)));
    }

    @Test
    public void otherNumbersThanOfPeopleAreShown() {
        assertEquals(Set.of(), Shelter.ofDistrict(LINES, Counts.of(Map.of("d/RENTED", 1L, "b", 2L))));
    }

    /** Whoever knows all that is shown, and all totals, finds no small number for certain. */
    @Test
    public void noSubtractionOfOneTotalGivesASmallNumberBack() {
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            Map<String, Counts> children = new TreeMap<>();
            int areas = 2 + random.nextInt(5);
            for (int area = 0; area < areas; area++) {
                children.put("" + area, some(random));
            }
            Counts above = above(children);
            Set<String> hiddenAbove = Shelter.ofDistrict(LINES, above);
            check(above, hiddenAbove, children, Shelter.ofChildren(LINES, above, hiddenAbove, children));
        }
    }

    private static Counts some(Random random) {
        Map<String, Long> counts = new HashMap<>();
        for (String need : NEEDS) {
            if (random.nextInt(3) > 0) {
                counts.put(need, 1L + random.nextInt(9));
            }
        }
        return Counts.of(counts);
    }

    private static Counts above(Map<String, Counts> children) {
        Map<String, Long> all = new HashMap<>();
        children.values().forEach(child -> child.of().forEach((item, count) -> all.merge(item, count, Long::sum)));
        return Counts.of(all);
    }

    private static void check(
            Counts above, Set<String> hiddenAbove, Map<String, Counts> children, Map<String, Set<String>> hidden) {
        children.keySet().forEach(area -> checkTotalOf(hidden.get(area), above));
        for (String need : NEEDS) {
            Set<String> away = new HashSet<>();
            long people = 0;
            for (Map.Entry<String, Counts> child : children.entrySet()) {
                long count = child.getValue().count(need);
                if (count > 0 && count < 3) {
                    assertTrue(hidden.get(child.getKey()).contains(need));
                }
                if (hidden.get(child.getKey()).contains(need)) {
                    away.add(child.getKey());
                    people += count;
                }
            }
            String what = need + " of " + children + " with " + hidden + " of " + above + " with " + hiddenAbove;
            if (hiddenAbove.contains(need)) {
                assertFalse(what, away.isEmpty() && above.count(need) > 0);
            } else {
                assertFalse(what, away.size() == 1);
                assertFalse(what, !away.isEmpty() && people == away.size());
            }
        }
    }

    /** The total of a category in an area is known from elsewhere. */
    private static void checkTotalOf(Set<String> hidden, Counts above) {
        long shown = NEEDS.stream()
                .filter(need -> above.count(need) > 0 && !hidden.contains(need))
                .count();
        assertFalse(hidden + " of " + above, hidden.size() == 1 && shown > 0);
    }
}
