// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.places;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.linli.kernel.AreaCode;
import org.linli.kernel.AreaLevel;
import org.linli.kernel.Page;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.kernel.support.Codes;
import org.linli.kernel.support.Cursor;
import org.linli.kernel.support.Ids;
import org.linli.kernel.support.Input;
import org.linli.kernel.support.data.Once;
import org.linli.kernel.support.data.Schema;
import org.linli.registry.event.PlaceSaved;
import org.linli.registry.internal.Diary;
import org.linli.registry.internal.Neighbours;
import org.linli.registry.internal.RegistrySchema;
import org.linli.registry.internal.Rights;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Estates, buildings, dwellings, facilities and local organizations in the database, all kept in one way. */
@Component(service = JpaPlaces.class)
public final class JpaPlaces {
    /**
     * Which part of a list.
     *
     * @param cursor where it goes on; null to begin
     * @param size how many
     */
    public record Part(String cursor, int size) {}

    private final RegistrySchema schema;
    private final Neighbours neighbours;
    private final Diary diary;
    private final Once once;

    @Activate
    public JpaPlaces(@Reference RegistrySchema schema, @Reference Neighbours neighbours, @Reference Diary diary) {
        this.schema = schema;
        this.neighbours = neighbours;
        this.diary = diary;
        this.once = new Once(schema.clock());
    }

    /** A place of the reader's areas. */
    public <T extends Place> T find(PlaceKind<T> kind, String id, Actor by) {
        return kind.row().apply(row(kind, id, by)).place();
    }

    /** The row of a place in the reader's areas. */
    <T extends Place> Object row(PlaceKind<T> kind, String id, Actor by) {
        Object row = Optional.<Object>ofNullable(schema.read(em -> em.find(kind.entity(), id)))
                .orElseThrow(() -> new PlatformException(Problem.notFound(kind.name(), id)));
        Rights.requireRecord(kind.name(), id, kind.row().apply(row).area(), by);
        return row;
    }

    /**
     * The places of an area, in the order of areas and names.
     *
     * @param equal what attributes must be
     */
    public <T extends Place> Page<T> list(
            PlaceKind<T> kind, AreaCode area, Map<String, Object> equal, Part part, Actor by) {
        by.require(area, Rights.records());
        List<String> after = Cursor.read(part.cursor(), 3);
        int limit = part.size();
        List<T> places = schema
                .read(
                        em -> query(em, kind, area, equal, after, part.cursor() != null)
                                .setMaxResults(limit + 1)
                                .getResultList()
                                .stream()
                                .map(kind.row())
                                .toList())
                .stream()
                .map(PlaceRow::place)
                .toList();
        return Cursor.page(places, limit, place -> order(kind, place));
    }

    private static <T extends Place> List<String> order(PlaceKind<T> kind, T place) {
        PlaceRow<T> row = kind.row().apply(kind.empty().get());
        row.fill(place.id(), place, place.area());
        String area = place.area().value();
        String first = kind.area().equals("community") ? area.substring(0, AreaLevel.COMMUNITY.codeLength()) : area;
        return List.of(first, row.order(), place.id());
    }

    private static <T extends Place> TypedQuery<Object> query(
            EntityManager em,
            PlaceKind<T> kind,
            AreaCode area,
            Map<String, Object> equal,
            List<String> after,
            boolean goesOn) {
        boolean grid = area.level() == AreaLevel.GRID && kind.area().equals("community");
        AreaCode bound = grid ? area.parent().orElseThrow() : area;
        String attributes = equal.keySet().stream()
                .map(attribute -> " AND p." + attribute + " = :" + attribute)
                .collect(Collectors.joining());
        String jpql = "SELECT p FROM " + kind.entity().getSimpleName() + " p WHERE p.@ BETWEEN :first AND :last"
                + (grid ? " AND p.grid = :grid" : "")
                + attributes
                + (goesOn ? " AND p.@ >= :area AND (p.@ > :area OR p.# > :order OR (p.# = :order AND p.id > :id))" : "")
                + " ORDER BY p.@, p.#, p.id";
        TypedQuery<Object> query =
                em.createQuery(jpql.replace("@", kind.area()).replace("#", kind.order()), Object.class);
        Codes codes = Codes.in(bound);
        query.setParameter("first", codes.first()).setParameter("last", codes.last());
        equal.forEach(query::setParameter);
        if (grid) {
            query.setParameter("grid", area.value());
        }
        if (goesOn) {
            query.setParameter("area", after.get(0));
            query.setParameter("order", after.get(1)).setParameter("id", after.get(2));
        }
        return query;
    }

    /** As {@link #save(PlaceKind, Place, String, Actor, Function)}, with nothing more to write. */
    public <T extends Place> T save(PlaceKind<T> kind, T place, String key, Actor by) {
        return save(kind, place, key, by, id -> row -> {});
    }

    /**
     * Adds a place or changes one.
     *
     * @param more prepares what else its row gets, from its id, before the transaction
     */
    <T extends Place> T save(
            PlaceKind<T> kind, T place, String key, Actor by, Function<String, Consumer<Object>> more) {
        Input input = new Input();
        place.check(input);
        input.check();
        AreaCode area = area(place);
        by.require(area, Rights.writes());
        if (place.id() != null) {
            Object before = row(kind, place.id(), by);
            Rights.requireWrite(
                    kind.name(), place.id(), kind.row().apply(before).area(), by);
        }
        String newId = place.id() == null ? Ids.next() : place.id();
        Consumer<Object> fill = more.apply(newId);
        String id = schema.write(em -> once.only(em, by, key, place, () -> write(em, kind, newId, place, area, fill)));
        diary.nudge();
        return find(kind, id, by);
    }

    private <T extends Place> String write(
            EntityManager em, PlaceKind<T> kind, String id, T place, AreaCode area, Consumer<Object> more) {
        boolean isNew = place.id() == null;
        Object entity = isNew ? kind.empty().get() : em.find(kind.entity(), place.id());
        PlaceRow<T> row = kind.row().apply(entity);
        String former = null;
        if (!isNew) {
            if (row.version() != place.version()) {
                throw new PlatformException(Problem.staleVersion(place.version(), row.version()));
            }
            former = row.area().equals(area) ? null : row.area().value();
        }
        row.fill(id, place, area);
        more.accept(entity);
        if (isNew) {
            em.persist(entity);
        }
        em.flush();
        diary.tell(
                Schema.connection(em),
                new PlaceSaved(kind.name().replace(' ', '-'), row.id(), area.value(), former),
                row.id(),
                row.version());
        return row.id();
    }

    /** The area it lies in: the one that was given, else where its point or address is. */
    private AreaCode area(Place place) {
        AreaCode area = place.area() == null
                ? neighbours
                        .areas()
                        .locate(place.point(), place.address(), null)
                        .area()
                : place.area();
        if (place.area() != null) {
            neighbours.areas().find(area);
        }
        new Input()
                .that(
                        area.level().compareTo(place.level()) >= 0,
                        "area",
                        "is a " + area.level(),
                        "the code of a " + place.level() + " or of an area in it")
                .check();
        return area;
    }
}
