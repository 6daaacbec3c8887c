// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.tally;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which counts of people are hidden so that nobody is told by a small number: those of one and two, and so many others that
 * neither the total of an area nor the numbers of the area above give them back. It is found from the district down and
 * comes out the same for every reader and every list, so two answers laid side by side tell no more than one.
 */
final class Shelter {
    private static final long FEWEST = 3;
    /** Stands for those of the area above who are in none of the areas in it; nobody is shown their counts. */
    private static final String REST = "";

    /** What belongs together in one total: all age groups; the levels of a category. */
    private final Map<String, String> lineOf;

    private final Map<String, Counts> areas = new TreeMap<>();
    private final Set<Cell> hidden = new HashSet<>();
    private final Set<String> items = new TreeSet<>();
    private final Counts above;
    private final Set<String> hiddenAbove;

    private record Cell(String area, String item) {}

    private Shelter(Map<String, String> lineOf, Counts above, Set<String> hiddenAbove, Map<String, Counts> areas) {
        this.lineOf = lineOf;
        this.above = above;
        this.hiddenAbove = hiddenAbove;
        this.areas.putAll(areas);
        areas.values()
                .forEach(counts ->
                        counts.of().keySet().stream().filter(Items::isOfPeople).forEach(items::add));
    }

    /** The hidden items of a district. */
    static Set<String> ofDistrict(Map<String, String> lineOf, Counts district) {
        Shelter shelter = new Shelter(lineOf, null, Set.of(), Map.of("district", district));
        shelter.find();
        return shelter.hiddenOf("district");
    }

    /** The hidden items of each area in one, whose own are known. */
    static Map<String, Set<String>> ofChildren(
            Map<String, String> lineOf, Counts above, Set<String> hiddenAbove, Map<String, Counts> children) {
        Map<String, Counts> all = new TreeMap<>(children);
        Counts rest = rest(above, children);
        Map<String, Set<String>> hidden = new HashMap<>();
        if (rest.of().isEmpty() && children.size() == 1) {
            // It is the area above once more.
            children.keySet().forEach(area -> hidden.put(area, hiddenAbove));
            return hidden;
        }
        all.put(REST, rest);
        Shelter shelter = new Shelter(lineOf, above, hiddenAbove, all);
        shelter.find();
        children.keySet().forEach(area -> hidden.put(area, shelter.hiddenOf(area)));
        return hidden;
    }

    private static Counts rest(Counts above, Map<String, Counts> children) {
        Map<String, Long> rest = new TreeMap<>();
        above.of().forEach((item, count) -> {
            long in = children.values().stream()
                    .mapToLong(child -> child.count(item))
                    .sum();
            if (count > in && Items.isOfPeople(item)) {
                rest.put(item, count - in);
            }
        });
        return Counts.of(rest);
    }

    private Set<String> hiddenOf(String area) {
        Set<String> of = new TreeSet<>();
        hidden.stream().filter(cell -> cell.area().equals(area)).map(Cell::item).forEach(of::add);
        return of;
    }

    private void find() {
        areas.keySet().forEach(area -> items.stream()
                .map(item -> new Cell(area, item))
                .filter(cell -> count(cell) > 0 && count(cell) < FEWEST)
                .forEach(hidden::add));
        List<List<Cell>> rows = rows();
        boolean more = true;
        while (more) {
            more = false;
            for (List<Cell> row : rows) {
                more |= hideAnother(row);
            }
            for (String item : above == null ? Set.<String>of() : items) {
                more |= hiddenAbove.contains(item) ? hideOne(column(item)) : hideAnother(column(item));
            }
        }
    }

    private long count(Cell cell) {
        return areas.get(cell.area()).count(cell.item());
    }

    private List<List<Cell>> rows() {
        List<List<Cell>> rows = new ArrayList<>();
        for (String area : areas.keySet()) {
            Map<String, List<Cell>> lines = new TreeMap<>();
            for (String item : items) {
                String line = item.startsWith(Items.GROUP) ? Items.GROUP : lineOf.get(item);
                if (line != null) {
                    lines.computeIfAbsent(line, none -> new ArrayList<>()).add(new Cell(area, item));
                }
            }
            rows.addAll(lines.values());
        }
        return rows;
    }

    private List<Cell> column(String item) {
        return areas.keySet().stream().map(area -> new Cell(area, item)).toList();
    }

    /** Their total is known: where one alone is hidden, or each hidden one must be a single person, one more is. */
    private boolean hideAnother(List<Cell> line) {
        List<Cell> away = line.stream().filter(hidden::contains).toList();
        long people = away.stream().mapToLong(this::count).sum();
        boolean found = away.size() == 1 || !away.isEmpty() && people == away.size();
        return found && hideSmallest(line);
    }

    /** Their total is hidden, so they must not give it back. */
    private boolean hideOne(List<Cell> line) {
        return line.stream().noneMatch(hidden::contains) && hideSmallest(line);
    }

    /** The smallest that is not nothing; else, of nothing, where the area above has some. */
    private boolean hideSmallest(List<Cell> line) {
        return line.stream()
                .filter(cell -> !hidden.contains(cell) && (!cell.area().equals(REST) || count(cell) > 0))
                .min(Comparator.comparing((Cell cell) -> count(cell) == 0)
                        .thenComparing(cell -> count(cell) == 0 ? -countAbove(cell.item()) : count(cell)))
                .map(hidden::add)
                .orElse(false);
    }

    private long countAbove(String item) {
        return above == null ? 0 : above.count(item);
    }
}
