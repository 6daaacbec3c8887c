// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.search;

import java.util.List;
import java.util.Map;
import org.linli.kernel.AreaCode;
import org.linli.kernel.Page;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.ledger.Access;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Role;
import org.linli.registry.ResidentQuery;
import org.linli.registry.ResidentSearch;
import org.linli.registry.ResidentSummary;
import org.linli.registry.SearchKey;
import org.linli.registry.internal.Masks;
import org.linli.registry.internal.Neighbours;
import org.linli.registry.internal.PrivateFields;
import org.linli.registry.internal.RegistrySchema;
import org.linli.registry.internal.Rights;
import org.linli.registry.internal.Seals;
import org.linli.registry.internal.care.SealedWords;
import org.linli.registry.internal.care.category.Category;
import org.linli.registry.internal.care.category.ConfiguredCategories;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Searches by the indexes of the tables: the reader's areas choose the ranges that are read, and nothing else is. */
@Component(service = {ResidentSearch.class, IndexedResidentSearch.class})
public final class IndexedResidentSearch implements ResidentSearch {
    private static final String OPERATION = "registry.search";
    private static final Map<SearchKey, Finder> FINDERS = Map.of(
            SearchKey.NAME, new OrderedFinder("name_key", "resident_name_", false),
            SearchKey.PINYIN, new OrderedFinder("pinyin", "resident_pinyin_", false),
            SearchKey.INITIALS, new OrderedFinder("initials", "resident_initials_", false),
            SearchKey.AGE, new OrderedFinder("born", "resident_born_", true),
            SearchKey.PHONE, new ExactFinder("phone_index", Plans.by("resident_by_phone")),
            SearchKey.ID_NUMBER, new ExactFinder("id_number_index", Plans.byKey("resident_id_number")),
            SearchKey.ADDRESS, new AddressFinder());

    /** What the blind index of a category is made as. */
    static final String CATEGORY = "care-category";

    private static final Role[] CARE_READERS = {Role.GRID_WORKER, Role.COMMUNITY_OFFICER, Role.CARE_OFFICER};
    private static final Role[] SENSITIVE_CARE_READERS = {Role.CARE_OFFICER};

    private final RegistrySchema schema;
    private final Seals seals;
    private final Neighbours neighbours;
    private final ConfiguredCategories categories;
    private final ReaderAreas areas;

    @Activate
    public IndexedResidentSearch(
            @Reference RegistrySchema schema,
            @Reference Seals seals,
            @Reference Neighbours neighbours,
            @Reference ConfiguredCategories categories) {
        this.schema = schema;
        this.seals = seals;
        this.neighbours = neighbours;
        this.categories = categories;
        this.areas = new ReaderAreas(neighbours.areas());
    }

    /** How to look, and where. */
    private record Way(Finder finder, String index, List<Part> parts) {}

    @Override
    public Page<ResidentSummary> search(ResidentQuery query, String cursor, int size, String from, Actor by) {
        Wanted wanted = Wanted.of(query, schema.clock());
        Place after = Place.of(cursor);
        if (after != null && wanted.guessed() && after.by() == SearchKey.INITIALS) {
            wanted = wanted.asInitials();
        }
        if (after != null && after.by() != wanted.by()) {
            throw Place.lost(null);
        }
        Page<Hit> found = found(query, wanted, after, Page.size(size), by);
        if (after == null
                && wanted.guessed()
                && wanted.by() == SearchKey.PINYIN
                && found.items().isEmpty()) {
            found = found(query, wanted.asInitials(), null, Page.size(size), by);
        }
        Page<ResidentSummary> page = found.map(this::summary);
        neighbours.ledger().append(Access.list(by, OPERATION, page.items().size(), from));
        return page;
    }

    private Page<Hit> found(ResidentQuery query, Wanted wanted, Place after, int size, Actor by) {
        Way way = way(query, wanted, by);
        Ask ask = new Ask(wanted, way.index(), way.parts(), after, size);
        return schema.jdbc(tx -> {
            Plans.byIndex(tx);
            Page<Hit> page = way.finder().find(tx, ask);
            return new Page<>(Addresses.added(tx, page.items()), page.next());
        });
    }

    private Way way(ResidentQuery query, Wanted wanted, Actor by) {
        if (wanted.by() == SearchKey.CATEGORY) {
            return byCategory(query, wanted.first(), by);
        }
        String index =
                switch (wanted.by()) {
                    case PHONE -> seals.index("phone", wanted.first());
                    case ID_NUMBER -> seals.index("id-number", wanted.first());
                    default -> null;
                };
        return new Way(FINDERS.get(wanted.by()), index, areas.parts(query.area(), by, Rights.lists()));
    }

    private Way byCategory(ResidentQuery query, String code, Actor by) {
        AreaCode area = query.area();
        List<AreaCode> where = area == null ? areas.common(null, by, CARE_READERS) : List.of(area);
        List<Category> found = where.stream()
                .flatMap(one -> categories.find(one, code).stream())
                .toList();
        if (found.isEmpty()) {
            throw new PlatformException(Problem.invalid("text", "is no category here", "the code of a category"));
        }
        boolean sensitive = found.stream().anyMatch(Category::sensitive);
        List<Part> parts = areas.parts(area, by, sensitive ? SENSITIVE_CARE_READERS : CARE_READERS);
        String level = query.level() == null ? null : SealedWords.levelIndex(seals, code, query.level());
        return new Way(new CategoryFinder(sensitive, level), seals.index(CATEGORY, code), parts);
    }

    private ResidentSummary summary(Hit hit) {
        PrivateFields fields =
                hit.hasPhone() ? seals.open(hit.key(), hit.id(), hit.sealed(), PrivateFields.class) : null;
        return new ResidentSummary(
                hit.id(),
                Masks.name(hit.name()),
                hit.sex(),
                hit.born() == null ? null : hit.born().getYear(),
                fields == null ? null : Masks.phone(fields.phone()),
                Masks.address(hit.address()),
                AreaCode.of(hit.area()),
                hit.status());
    }
}
