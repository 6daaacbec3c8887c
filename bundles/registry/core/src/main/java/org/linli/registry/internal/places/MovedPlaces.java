// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.places;

import java.util.List;
import javax.persistence.EntityManager;
import org.linli.kernel.AreaCode;
import org.linli.kernel.AreaLevel;
import org.linli.kernel.support.Codes;
import org.linli.kernel.support.data.Schema;
import org.linli.registry.event.PlaceSaved;
import org.linli.registry.internal.Diary;
import org.linli.registry.internal.DwellingRow;
import org.linli.registry.internal.RegistrySchema;

/** Puts places into other areas, at most a hundred in a transaction, and tells of each. */
final class MovedPlaces {
    private static final int AT_A_TIME = 100;
    private static final List<PlaceKind<? extends Place>> NAMED =
            List.of(PlaceKind.ESTATE, PlaceKind.BUILDING, PlaceKind.FACILITY, PlaceKind.LOCAL_ORGANIZATION);

    private final RegistrySchema schema;
    private final Diary diary;

    MovedPlaces(RegistrySchema schema, Diary diary) {
        this.schema = schema;
        this.diary = diary;
    }

    /** The places of some codes, in the order of ids. */
    <T extends Place> List<T> page(PlaceKind<T> kind, Codes codes, String after, int most) {
        return schema.read(em -> em
                .createQuery(
                        "SELECT p FROM " + kind.entity().getSimpleName()
                                + " p WHERE p.area BETWEEN :first AND :last AND p.id > :after ORDER BY p.id",
                        Object.class)
                .setParameter("first", codes.first())
                .setParameter("last", codes.last())
                .setParameter("after", after)
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(row -> kind.row().apply(row).place())
                .toList());
    }

    /** Puts one place elsewhere unless somebody did it before; how many were moved. */
    <T extends Place> int put(PlaceKind<T> kind, String id, AreaCode from, AreaCode to) {
        int moved = schema.write(em -> {
            Object entity = em.find(kind.entity(), id);
            return entity == null ? 0 : move(em, kind, entity, from, to);
        });
        diary.nudge();
        return moved;
    }

    private <T extends Place> int move(EntityManager em, PlaceKind<T> kind, Object entity, AreaCode from, AreaCode to) {
        PlaceRow<T> row = kind.row().apply(entity);
        if (!row.area().equals(from)) {
            return 0;
        }
        row.fill(row.id(), row.place(), to);
        em.flush();
        String name = kind.name().replace(' ', '-');
        diary.tell(
                Schema.connection(em),
                new PlaceSaved(name, row.id(), to.value(), from.value()),
                row.id(),
                row.version());
        return 1;
    }

    /** The dwellings of a building that lie where it does. */
    int dwellings(Building building, AreaCode to) {
        return dwellings("d.building = :which", building.id(), building.area(), to);
    }

    /** What lies in a grid that ended goes to the community. */
    int ofEnded(AreaCode grid) {
        AreaCode community = grid.at(AreaLevel.COMMUNITY).orElseThrow();
        int moved = dwellings("d.community = :which", community.value(), grid, community);
        for (PlaceKind<? extends Place> kind : NAMED) {
            moved += ofEnded(kind, grid, community);
        }
        return moved;
    }

    private <T extends Place> int ofEnded(PlaceKind<T> kind, AreaCode grid, AreaCode community) {
        int moved = 0;
        Codes codes = Codes.in(grid);
        String after = "";
        List<T> some;
        do {
            some = page(kind, codes, after, AT_A_TIME);
            List<String> ids = some.stream().map(Place::id).toList();
            moved += schema.write(em -> ids.stream()
                    .mapToInt(id -> move(em, kind, em.find(kind.entity(), id), grid, community))
                    .sum());
            after = ids.isEmpty() ? "" : ids.get(ids.size() - 1);
        } while (some.size() == AT_A_TIME);
        return moved;
    }

    private int dwellings(String where, String which, AreaCode from, AreaCode to) {
        int moved = 0;
        int some;
        do {
            some = schema.write(em -> {
                List<DwellingRow> rows = em.createQuery(
                                "SELECT d FROM DwellingRow d WHERE " + where
                                        + " AND d.community = :community AND d.grid = :grid ORDER BY d.id",
                                DwellingRow.class)
                        .setParameter("which", which)
                        .setParameter(
                                "community",
                                from.at(AreaLevel.COMMUNITY).orElseThrow().value())
                        .setParameter(
                                "grid",
                                from.at(AreaLevel.GRID).map(AreaCode::value).orElse(""))
                        .setMaxResults(AT_A_TIME)
                        .getResultList();
                rows.forEach(row -> move(em, PlaceKind.DWELLING, row, from, to));
                return rows.size();
            });
            moved += some;
        } while (some == AT_A_TIME);
        return moved;
    }
}
