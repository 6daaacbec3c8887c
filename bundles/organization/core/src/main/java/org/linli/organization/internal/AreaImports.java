// SPDX-License-Identifier: Apache-2.0
package org.linli.organization.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.linli.kernel.AreaCode;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Role;
import org.linli.kernel.support.Chunks;
import org.linli.kernel.support.Input;
import org.linli.organization.Area;
import org.linli.organization.Areas;
import org.linli.organization.internal.AreaFile.Fault;
import org.linli.organization.internal.AreaFile.Line;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Takes the areas of a file over, in several transactions, those above first. All of it is checked before anything is
 * written. What is as it should be is not written again, so an import that was broken off is simply repeated.
 */
@Component(service = AreaImports.class)
public final class AreaImports {
    static final int MOST_AREAS = 5000;
    private static final int MOST_LISTED = 500;

    private final OrganizationSchema schema;
    private final JpaAreas areas;

    @Activate
    public AreaImports(@Reference OrganizationSchema schema, @Reference JpaAreas areas) {
        this.schema = schema;
        this.areas = areas;
    }

    /**
     * Tells what the file would do.
     *
     * @param by an administrator of each area in it
     */
    public Report preview(AreaFile file, Actor by) {
        return planned(file, by).report(false);
    }

    /**
     * Does what the file says, unless something is wrong with it.
     *
     * @param by an administrator of each area in it
     * @throws PlatformException invalid, with the first things that are wrong; what stopped it on the way, with how many
     *     areas were saved before
     */
    public Report apply(AreaFile file, Actor by) {
        return apply(file, null, by);
    }

    /**
     * As {@link #apply(AreaFile, Actor)}.
     *
     * @param accepted why gaps in responsibility are accepted; null when they are not
     */
    public Report apply(AreaFile file, String accepted, Actor by) {
        Plan plan = planned(file, by);
        if (!plan.faults.isEmpty()) {
            throw new PlatformException(Problem.invalid(plan.faults.stream()
                    .limit(MOST_LISTED)
                    .map(fault ->
                            new Problem.Violation(fault.at() + ", " + fault.column(), fault.reason(), fault.expected()))
                    .toList()));
        }
        List<Area> all = plan.saved;
        // All at once: between its parts an import may well have gaps.
        areas.requireNoGap(all, accepted, by);
        for (int from = 0; from < all.size(); from += Areas.MOST_AT_ONCE) {
            save(all.subList(from, Math.min(all.size(), from + Areas.MOST_AT_ONCE)), from, by);
        }
        return plan.report(true);
    }

    private void save(List<Area> some, int before, Actor by) {
        try {
            areas.saveChecked(some, by);
        } catch (PlatformException stopped) {
            Problem problem = stopped.problem();
            Map<String, Object> facts = new HashMap<>(problem.facts());
            facts.put("saved", before);
            throw new PlatformException(
                    new Problem(
                            problem.type(),
                            problem.status(),
                            problem.title(),
                            problem.detail() + "; " + before + " areas were saved before: send the same file again",
                            problem.violations(),
                            facts),
                    stopped);
        }
    }

    private Plan planned(AreaFile file, Actor by) {
        int rows = file.lines().size() + file.faults().size();
        new Input()
                .that(rows > 0, "areas", "are none", "1 to " + MOST_AREAS)
                .that(rows <= MOST_AREAS, "areas", "are " + rows, "at most " + MOST_AREAS + " in one file")
                .check();
        file.lines().forEach(line -> by.require(line.code(), Role.ADMINISTRATOR, Role.SYSTEM));
        Map<AreaCode, Line> lines = new LinkedHashMap<>();
        Plan plan = new Plan(rows, new ArrayList<>(file.faults()));
        for (Line line : file.lines()) {
            Line first = lines.putIfAbsent(line.code(), line);
            if (first != null) {
                plan.faults.add(new Fault(line.at(), "code", "is also in " + first.at(), "each area once"));
            }
        }
        Map<AreaCode, Area> known = known(lines.keySet());
        lines.values().stream()
                .sorted(Comparator.comparing((Line line) -> line.code().level()).thenComparing(Line::code))
                .forEach(line -> plan.add(line, lines, known));
        return plan;
    }

    /** Those of the areas, and of what they lie in, that are there. */
    private Map<AreaCode, Area> known(Set<AreaCode> codes) {
        Set<String> wanted = new HashSet<>();
        codes.forEach(code -> {
            wanted.add(code.value());
            code.parent().ifPresent(parent -> wanted.add(parent.value()));
        });
        return schema.read(em -> Chunks.of(new ArrayList<>(wanted)).stream()
                .flatMap(some -> em
                        .createQuery("SELECT a FROM AreaRow a WHERE a.code IN :codes", AreaRow.class)
                        .setParameter("codes", some)
                        .getResultList()
                        .stream())
                .map(AreaRow::area)
                .collect(Collectors.toMap(Area::code, area -> area, (one, other) -> one, TreeMap::new)));
    }

    /** What is to be done for an area. */
    public enum Change {
        /** It is not there yet. */
        ADD,
        /** It gets another name. */
        RENAME,
        /** It gets other bounds. */
        REDRAW,
        /** It gets another name and other bounds. */
        RENAME_AND_REDRAW
    }

    /**
     * What is to be done for one area.
     *
     * @param at where in the file
     */
    public record Step(String at, AreaCode code, String name, Change change) {}

    /**
     * What an import did, or would do.
     *
     * @param applied whether it was done
     * @param rows how many rows or features the file has
     * @param added how many areas are new
     * @param changed how many get another name or bounds
     * @param unchanged how many are as the file says
     * @param faulty how many things are wrong
     * @param steps the first of what is to be done
     * @param faults the first of what is wrong
     */
    public record Report(
            boolean applied,
            int rows,
            int added,
            int changed,
            int unchanged,
            int faulty,
            List<Step> steps,
            List<Fault> faults) {}

    private static final class Plan {
        private final int rows;
        private final List<Fault> faults;
        private final List<Area> saved = new ArrayList<>();
        private final List<Step> steps = new ArrayList<>();
        private int unchanged;

        private Plan(int rows, List<Fault> faults) {
            this.rows = rows;
            this.faults = faults;
        }

        private void add(Line line, Map<AreaCode, Line> lines, Map<AreaCode, Area> known) {
            Area before = known.get(line.code());
            Area after = new Area(
                    line.code(),
                    line.name(),
                    line.bounds() != null ? line.bounds() : before != null ? before.bounds() : List.of());
            faults.addAll(faultsOf(line, after));
            line.code()
                    .parent()
                    .filter(parent -> !known.containsKey(parent) && !lines.containsKey(parent))
                    .ifPresent(parent -> faults.add(new Fault(
                            line.at(),
                            "code",
                            "lies in " + parent + ", which is not there",
                            "an area of a known one")));
            boolean sameName = before != null && before.name().equals(after.name());
            boolean sameBounds = before != null && Bounds.write(before.bounds()).equals(Bounds.write(after.bounds()));
            if (sameName && sameBounds) {
                unchanged++;
            } else {
                saved.add(after);
                steps.add(new Step(line.at(), line.code(), line.name(), change(before, sameName, sameBounds)));
            }
        }

        private static List<Fault> faultsOf(Line line, Area area) {
            try {
                Input input = new Input();
                AreaForm.check(input, "", area.name(), area.bounds());
                input.check();
                return List.of();
            } catch (PlatformException wrong) {
                return wrong.problem().violations().stream()
                        .map(violation ->
                                new Fault(line.at(), violation.field(), violation.reason(), violation.expected()))
                        .toList();
            }
        }

        private static Change change(Area before, boolean sameName, boolean sameBounds) {
            if (before == null) {
                return Change.ADD;
            }
            if (sameName) {
                return Change.REDRAW;
            }
            return sameBounds ? Change.RENAME : Change.RENAME_AND_REDRAW;
        }

        private Report report(boolean applied) {
            int added = (int)
                    steps.stream().filter(step -> step.change() == Change.ADD).count();
            return new Report(
                    applied,
                    rows,
                    added,
                    steps.size() - added,
                    unchanged,
                    faults.size(),
                    steps.stream().limit(MOST_LISTED).toList(),
                    faults.stream().limit(MOST_LISTED).toList());
        }
    }
}
