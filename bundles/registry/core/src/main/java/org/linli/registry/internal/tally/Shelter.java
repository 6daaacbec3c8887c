// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.tally;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Which counts of people are hidden so that nobody is told by a small number: those of one and two, and so many others that
 * neither the total of an area nor the numbers of the area above give them back. It is found from the district down and
 * comes out the same for every reader and every list, so two answers laid side by side tell no more than one.
 */
final class Shelter {
    private static final long FEWEST = 3;
    /** Stands for those of the area above who are in none of the areas in it; nobody is shown their counts. */
    private static final String REST = "";

    private final List<String> areas;
    private final List<String> items;
    /** A cell is an area and an item: the number of its area times all items and the number of its item. */
    private final long[] counts;

    private final boolean[] hidden;
    /** What stands in one total with a cell, if anything: of the same area, and of the same item. */
    private final Line[] rowOf;

    private final Line[] columnOf;
    /** By item, of the area above; null of a district. */
    private final long[] above;

    private final List<Line> lines = new ArrayList<>();

    private Shelter(Map<String, String> lineOf, Counts above, Set<String> hiddenAbove, Map<String, Counts> areas) {
        this.areas = List.copyOf(new TreeSet<>(areas.keySet()));
        this.items = List.copyOf(itemsOfPeople(areas.values()));
        this.counts = new long[this.areas.size() * items.size()];
        this.hidden = new boolean[counts.length];
        this.rowOf = new Line[counts.length];
        this.columnOf = new Line[counts.length];
        this.above =
                above == null ? null : items.stream().mapToLong(above::count).toArray();
        for (int area = 0; area < this.areas.size(); area++) {
            Counts of = areas.get(this.areas.get(area));
            for (int item = 0; item < items.size(); item++) {
                counts[cell(area, item)] = of.count(items.get(item));
            }
        }
        rows(lineOf);
        if (above != null) {
            columns(hiddenAbove);
        }
    }

    private static Set<String> itemsOfPeople(Collection<Counts> areas) {
        Set<String> items = new TreeSet<>();
        for (Counts counts : areas) {
            for (String item : counts.of().keySet()) {
                if (Items.isOfPeople(item)) {
                    items.add(item);
                }
            }
        }
        return items;
    }

    /** The hidden items of a district. */
    static Set<String> ofDistrict(Map<String, String> lineOf, Counts district) {
        Shelter shelter = new Shelter(lineOf, null, Set.of(), Map.of("district", district));
        shelter.find();
        return shelter.hiddenOf(0);
    }

    /** The hidden items of each area in one, whose own are known. */
    static Map<String, Set<String>> ofChildren(
            Map<String, String> lineOf, Counts above, Set<String> hiddenAbove, Map<String, Counts> children) {
        Map<String, Set<String>> hidden = new HashMap<>();
        Counts rest = above.lessPeople(children.values());
        if (rest.of().isEmpty() && children.size() == 1) {
            // It is the area above once more.
            children.keySet().forEach(area -> hidden.put(area, hiddenAbove));
            return hidden;
        }
        Map<String, Counts> all = new HashMap<>(children);
        all.put(REST, rest);
        Shelter shelter = new Shelter(lineOf, above, hiddenAbove, all);
        shelter.find();
        for (int area = 0; area < shelter.areas.size(); area++) {
            hidden.put(shelter.areas.get(area), shelter.hiddenOf(area));
        }
        hidden.remove(REST);
        return hidden;
    }

    /**
     * What is hidden besides from somebody who knows some areas in one by heart: what is left of it without them is
     * sheltered like an area.
     */
    static Set<String> ofOthers(Map<String, String> lineOf, Counts above, Collection<Counts> known) {
        Counts others = above.lessPeople(known);
        long people = others.sum(Items.GROUP);
        Set<String> hidden = new TreeSet<>(ofDistrict(lineOf, others));
        if (people > 0 && people < FEWEST) {
            hidden.addAll(Items.groups());
            hidden.add(Items.MEMBER);
            hidden.addAll(lineOf.keySet());
        }
        return hidden;
    }

    private Set<String> hiddenOf(int area) {
        Set<String> of = new TreeSet<>();
        for (int item = 0; item < items.size(); item++) {
            if (hidden[cell(area, item)]) {
                of.add(items.get(item));
            }
        }
        return of;
    }

    private int cell(int area, int item) {
        return area * items.size() + item;
    }

    private void rows(Map<String, String> lineOf) {
        Map<String, List<Integer>> itemsOf = new TreeMap<>();
        for (int item = 0; item < items.size(); item++) {
            String line = items.get(item).startsWith(Items.GROUP) ? Items.GROUP : lineOf.get(items.get(item));
            if (line != null) {
                itemsOf.computeIfAbsent(line, none -> new ArrayList<>()).add(item);
            }
        }
        for (int area = 0; area < areas.size(); area++) {
            for (List<Integer> some : itemsOf.values()) {
                int begin = cell(area, 0);
                put(new Line(some.stream().mapToInt(item -> begin + item).toArray(), false), rowOf);
            }
        }
    }

    private void columns(Set<String> hiddenAbove) {
        for (int item = 0; item < items.size(); item++) {
            int first = item;
            int[] cells = IntStream.range(0, areas.size())
                    .map(area -> cell(area, first))
                    .toArray();
            put(new Line(cells, hiddenAbove.contains(items.get(item))), columnOf);
        }
    }

    private void put(Line line, Line[] lineOf) {
        lines.add(line);
        for (int cell : line.cells) {
            lineOf[cell] = line;
        }
    }

    private void find() {
        for (int cell = 0; cell < counts.length; cell++) {
            if (counts[cell] > 0 && counts[cell] < FEWEST) {
                hide(cell);
            }
        }
        boolean more = true;
        while (more) {
            more = false;
            for (Line line : lines) {
                more |= line.givesBack() && hideSmallest(line);
            }
        }
    }

    private void hide(int cell) {
        hidden[cell] = true;
        for (Line line : new Line[] {rowOf[cell], columnOf[cell]}) {
            if (line != null) {
                line.away++;
                line.people += counts[cell];
            }
        }
    }

    /** The smallest that is not nothing; else, of nothing, where the area above has some. */
    private boolean hideSmallest(Line line) {
        int smallest = -1;
        for (int cell : line.cells) {
            boolean may = !hidden[cell]
                    && (counts[cell] > 0 || !areas.get(cell / items.size()).equals(REST));
            if (may && (smallest < 0 || order(cell) < order(smallest))) {
                smallest = cell;
            }
        }
        if (smallest >= 0) {
            hide(smallest);
        }
        return smallest >= 0;
    }

    private long order(int cell) {
        long ofAbove = above == null ? 0 : above[cell % items.size()];
        return counts[cell] > 0 ? counts[cell] : Long.MAX_VALUE / 2 - ofAbove;
    }

    /** Cells whose total is known, or hidden. */
    private static final class Line {
        private final int[] cells;
        private final boolean totalHidden;
        private int away;
        private long people;

        Line(int[] cells, boolean totalHidden) {
            this.cells = cells;
            this.totalHidden = totalHidden;
        }

        /**
         * Whether one more must be hidden: where the total is known and one alone is hidden, or each hidden one must be a single
         * person; where the total is hidden and the others would give it back.
         */
        boolean givesBack() {
            return totalHidden ? away == 0 : away == 1 || away > 0 && people == away;
        }
    }
}
