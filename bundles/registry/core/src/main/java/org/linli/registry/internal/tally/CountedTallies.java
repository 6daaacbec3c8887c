// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.tally;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.linli.kernel.AreaCode;
import org.linli.kernel.AreaLevel;
import org.linli.kernel.Page;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Role;
import org.linli.kernel.support.Cursor;
import org.linli.kernel.support.Input;
import org.linli.organization.Area;
import org.linli.registry.CareLevel;
import org.linli.registry.Tallies;
import org.linli.registry.Tally;
import org.linli.registry.internal.Neighbours;
import org.linli.registry.internal.RegistrySchema;
import org.linli.registry.internal.Rights;
import org.linli.registry.internal.Seals;
import org.linli.registry.internal.care.SealedWords;
import org.linli.registry.internal.care.category.Category;
import org.linli.registry.internal.care.category.ConfiguredCategories;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads the numbers of areas: three statements for one area as for all in one, fewer for who is told all. */
@Component(service = {Tallies.class, CountedTallies.class})
public final class CountedTallies implements Tallies {
    private static final Role[] READERS = Stream.concat(
                    Stream.of(Rights.lists()), Stream.of(Role.CARE_OFFICER, Role.SYSTEM))
            .toArray(Role[]::new);

    private final RegistrySchema schema;
    private final Seals seals;
    private final Neighbours neighbours;
    private final ConfiguredCategories categories;
    private final Families families;

    @Activate
    public CountedTallies(
            @Reference RegistrySchema schema,
            @Reference Seals seals,
            @Reference Neighbours neighbours,
            @Reference ConfiguredCategories categories) {
        this.schema = schema;
        this.seals = seals;
        this.neighbours = neighbours;
        this.categories = categories;
        this.families = new Families(schema);
    }

    @Override
    public Tally of(AreaCode area, Actor by) {
        new Input().required("area", area).check();
        boolean onlyWorks = isWorkerIn(area, by);
        if (!onlyWorks) {
            requireReader(area, by);
        }
        neighbours.areas().find(area);
        Indexes indexes = new Indexes();
        if (isTrusted(area, by)) {
            Family alone = schema.jdbc(tx -> Family.alone(tx, area));
            return tally(area, alone.counts(area), null, indexes);
        }
        Map<String, String> lines = lines(area, indexes);
        return onlyWorks ? ofOwnCommunity(area, lines, by, indexes) : sheltered(area, lines, indexes);
    }

    private Tally sheltered(AreaCode area, Map<String, String> lines, Indexes indexes) {
        List<AreaCode> above = above(area);
        if (above.isEmpty()) {
            Counts district = schema.jdbc(tx -> Family.alone(tx, area)).counts(area);
            return tally(area, district, Shelter.ofDistrict(lines, district), indexes);
        }
        Families.Sheltered family = families.of(above, lines);
        return tally(area, family.counts(area), family.hidden(area), indexes);
    }

    /** As everybody is told it, less of what the worker, who knows the own people, could work out too small a rest. */
    private Tally ofOwnCommunity(AreaCode community, Map<String, String> lines, Actor by, Indexes indexes) {
        Families.Sheltered family = families.of(andAbove(community), lines);
        List<Counts> own = workedIn(community, by).map(family::counts).toList();
        Set<String> hidden = new TreeSet<>(family.hidden(community));
        hidden.addAll(Shelter.ofOthers(lines, family.counts(community), own));
        return tally(community, family.counts(community), hidden, indexes);
    }

    @Override
    public Page<Tally> in(AreaCode area, String cursor, int size, Actor by) {
        new Input().required("area", area).check();
        requireReader(area, by);
        neighbours.areas().find(area);
        String after = Cursor.read(cursor, 1).get(0);
        List<AreaCode> children = neighbours.areas().children(area).stream()
                .map(Area::code)
                .filter(child -> child.value().compareTo(after) > 0)
                .sorted()
                .limit(size + 1L)
                .toList();
        return Cursor.page(
                tallies(area, children, by), size, last -> List.of(last.area().value()));
    }

    private List<Tally> tallies(AreaCode area, List<AreaCode> children, Actor by) {
        Indexes indexes = new Indexes();
        if (isTrusted(area, by)) {
            Family family = schema.jdbc(tx -> Family.in(tx, area));
            return children.stream()
                    .map(child -> tally(child, family.counts(child), null, indexes))
                    .toList();
        }
        Families.Sheltered family = families.of(andAbove(area), lines(area, indexes));
        return children.stream()
                .map(child -> tally(child, family.counts(child), family.hidden(child), indexes))
                .toList();
    }

    /** @param hidden null for whoever is told all */
    private Tally tally(AreaCode area, Counts counts, Set<String> hidden, Indexes indexes) {
        return new Wording(kinds(area, indexes), hidden == null)
                .tally(area, counts, hidden == null ? Set.of() : hidden);
    }

    private static void requireReader(AreaCode area, Actor by) {
        if (by.areas(READERS).isEmpty()) {
            by.require(area, READERS);
        }
        if (!by.may(area, READERS)) {
            throw new PlatformException(Problem.notFound("area", area.value()));
        }
    }

    /** Whether the reader works in grids of a community and may read no more of it. */
    private static boolean isWorkerIn(AreaCode area, Actor by) {
        return !by.may(area, READERS) && workedIn(area, by).findAny().isPresent();
    }

    private static Stream<AreaCode> workedIn(AreaCode community, Actor by) {
        return by.areas(Role.GRID_WORKER).stream()
                .filter(grid -> grid.level() == AreaLevel.GRID)
                .filter(grid -> grid.parent().filter(community::equals).isPresent());
    }

    private static boolean isTrusted(AreaCode area, Actor by) {
        return by.may(area, Role.CARE_OFFICER, Role.SYSTEM);
    }

    /** The areas that it lies in, from the district down. */
    private static List<AreaCode> above(AreaCode area) {
        return Stream.of(AreaLevel.values())
                .filter(level -> level.compareTo(area.level()) < 0)
                .flatMap(level -> area.at(level).stream())
                .toList();
    }

    private static List<AreaCode> andAbove(AreaCode area) {
        return Stream.concat(above(area).stream(), Stream.of(area)).toList();
    }

    /** Which items are levels of one category; by those of the district, so that all its areas are sheltered alike. */
    private Map<String, String> lines(AreaCode area, Indexes indexes) {
        Map<String, String> lines = new LinkedHashMap<>();
        kinds(area.at(AreaLevel.DISTRICT).orElseThrow(), indexes)
                .forEach((item, kind) -> lines.put(item, kind.category().code()));
        return lines;
    }

    /** The categories and levels of an area, by the item that counts them. */
    private Map<String, Wording.Kind> kinds(AreaCode area, Indexes indexes) {
        Map<String, Wording.Kind> kinds = new LinkedHashMap<>();
        for (Category category : categories.in(area)) {
            for (CareLevel level : CareLevel.values()) {
                kinds.put(indexes.item(category, level), new Wording.Kind(category, level));
            }
        }
        return kinds;
    }

    /** The blind indexes of one answer, each made once. */
    private final class Indexes {
        private final Map<String, String> made = new HashMap<>();

        private String item(Category category, CareLevel level) {
            return made.computeIfAbsent(
                    category.code() + "/" + level,
                    kind -> Items.need(SealedWords.levelIndex(seals, category.code(), level)));
        }
    }
}
