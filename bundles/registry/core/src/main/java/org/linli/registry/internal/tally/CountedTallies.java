// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.tally;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

/** Reads the numbers of areas: two statements for one area as for all in one. */
@Component(service = {Tallies.class, CountedTallies.class})
public final class CountedTallies implements Tallies {
    private static final Role[] READERS = Stream.concat(
                    Stream.of(Rights.lists()), Stream.of(Role.CARE_OFFICER, Role.SYSTEM))
            .toArray(Role[]::new);

    private final RegistrySchema schema;
    private final Seals seals;
    private final Neighbours neighbours;
    private final ConfiguredCategories categories;

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
    }

    @Override
    public Tally of(AreaCode area, Actor by) {
        requireReader(area, by);
        neighbours.areas().find(area);
        List<AreaCode> above = above(area);
        boolean trusted = isTrusted(area, by);
        Family family =
                schema.jdbc(tx -> trusted || above.isEmpty() ? Family.alone(tx, area) : Family.of(tx, above, area));
        Indexes indexes = new Indexes();
        Map<String, Set<String>> hidden = trusted ? Map.of() : hidden(family, above, lines(area, indexes));
        return tally(area, family, hidden, trusted, indexes);
    }

    @Override
    public Page<Tally> in(AreaCode area, String cursor, int size, Actor by) {
        requireReader(area, by);
        neighbours.areas().find(area);
        String after = Cursor.read(cursor, 1).get(0);
        List<AreaCode> children = neighbours.areas().children(area).stream()
                .map(Area::code)
                .filter(child -> child.value().compareTo(after) > 0)
                .sorted()
                .limit(size + 1L)
                .toList();
        List<AreaCode> parents = new ArrayList<>(above(area));
        parents.add(area);
        boolean trusted = isTrusted(area, by);
        Family family = schema.jdbc(tx -> trusted ? Family.in(tx, area) : Family.of(tx, parents, area));
        Indexes indexes = new Indexes();
        Map<String, Set<String>> hidden = trusted ? Map.of() : hidden(family, parents, lines(area, indexes));
        List<Tally> tallies = children.stream()
                .map(child -> tally(child, family, hidden, trusted, indexes))
                .toList();
        return Cursor.page(tallies, size, last -> List.of(last.area().value()));
    }

    private Tally tally(
            AreaCode area, Family family, Map<String, Set<String>> hidden, boolean trusted, Indexes indexes) {
        return new Wording(kinds(area, indexes), trusted)
                .tally(area, family.counts(area), hidden.getOrDefault(area.value(), Set.of()));
    }

    private static void requireReader(AreaCode area, Actor by) {
        new Input().required("area", area).check();
        if (by.areas(READERS).isEmpty()) {
            by.require(area, READERS);
        }
        if (!by.may(area, READERS)) {
            throw new PlatformException(Problem.notFound("area", area.value()));
        }
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

    /** What is hidden in the last of these and in the areas directly in it; of a district alone, in itself. */
    private static Map<String, Set<String>> hidden(Family family, List<AreaCode> above, Map<String, String> lines) {
        Map<String, Set<String>> hidden = new LinkedHashMap<>();
        if (above.isEmpty()) {
            family.counts().forEach((district, counts) -> hidden.put(district, Shelter.ofDistrict(lines, counts)));
            return hidden;
        }
        AreaCode district = above.get(0);
        hidden.put(district.value(), Shelter.ofDistrict(lines, family.counts(district)));
        for (AreaCode parent : above) {
            hidden.putAll(Shelter.ofChildren(
                    lines, family.counts(parent), hidden.getOrDefault(parent.value(), Set.of()), family.in(parent)));
        }
        return hidden;
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
