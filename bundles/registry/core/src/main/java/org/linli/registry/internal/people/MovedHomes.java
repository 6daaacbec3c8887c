// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.linli.kernel.AreaCode;
import org.linli.kernel.security.Actor;
import org.linli.kernel.support.data.Schema;
import org.linli.registry.event.HouseholdSaved;
import org.linli.registry.internal.Diary;
import org.linli.registry.internal.DwellingRow;
import org.linli.registry.internal.Home;
import org.linli.registry.internal.HouseholdRow;
import org.linli.registry.internal.RegistrySchema;
import org.linli.registry.internal.ResidentRow;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * People and households whose home lies elsewhere than they do follow it; found by that difference, so that doing it again
 * goes on where it was.
 */
@Component(service = MovedHomes.class)
public final class MovedHomes {
    private static final int AT_A_TIME = 100;
    private static final String LAGS = " AND (x.community <> d.community OR x.grid <> d.grid)";

    private final RegistrySchema schema;
    private final Diary diary;
    private final ResidentChanging changing;

    @Activate
    public MovedHomes(@Reference RegistrySchema schema, @Reference Diary diary, @Reference ResidentChanging changing) {
        this.schema = schema;
        this.diary = diary;
        this.changing = changing;
    }

    /**
     * Those of a building, or of a grid that ended.
     *
     * @param households how many households moved
     * @param residents how many people moved
     */
    public record Followed(int households, int residents) {}

    /** Which homes: JPQL over {@code x} and its dwelling {@code d}, with its parameters. */
    private record Which(String from, Map<String, String> parameters) {}

    /** Those who live in a building take over the areas of their dwellings. */
    public Followed ofBuilding(String building, String cause, Actor by) {
        String from = ", DwellingRow d WHERE x.dwelling = d.id AND d.building = :building" + LAGS;
        Which which = new Which(from, Map.of("building", building));
        return follow(which, null, cause, by);
    }

    /** Those of a grid that ended take over the areas of their dwellings; without one here they go to the community. */
    public Followed ofEnded(AreaCode grid, String cause, Actor by) {
        AreaCode community = grid.parent().orElseThrow();
        Which which = new Which(
                " WHERE x.community = :community AND x.grid = :grid",
                Map.of("community", community.value(), "grid", grid.value()));
        return follow(which, community, cause, by);
    }

    private Followed follow(Which which, AreaCode otherwise, String cause, Actor by) {
        int households = households(which, otherwise);
        int residents = residents(which, otherwise, cause, by);
        diary.nudge();
        return new Followed(households, residents);
    }

    private int residents(Which which, AreaCode otherwise, String cause, Actor by) {
        int moved = 0;
        String after = "";
        List<ResidentRow> some;
        do {
            String from = after;
            some = schema.read(em -> page(em, ResidentRow.class, which, " AND x.wrappedKey IS NOT NULL", from));
            Map<String, Home> homes = homes(some, row -> row.dwelling);
            Map<String, AreaCode> before = new HashMap<>();
            List<Prepared> next = new ArrayList<>();
            for (ResidentRow row : some) {
                Home home = home(homes, row.dwelling, otherwise);
                if (home != null && !home.equals(row.home())) {
                    before.put(row.id, row.area());
                    row.moveTo(home);
                    next.add(changing.next(row, by.id(), cause));
                }
                after = row.id;
            }
            schema.write(em -> {
                next.forEach(each -> changing.write(em, each, before.get(each.row().id)));
                return null;
            });
            moved += next.size();
        } while (some.size() == AT_A_TIME);
        return moved;
    }

    private int households(Which which, AreaCode otherwise) {
        int moved = 0;
        String after = "";
        List<HouseholdRow> some;
        do {
            String from = after;
            some = schema.read(em -> page(em, HouseholdRow.class, which, "", from));
            Map<String, Home> homes = homes(some, row -> row.dwelling);
            List<HouseholdRow> found = some;
            moved += schema.write(em -> move(em, found, row -> home(homes, row.dwelling, otherwise)));
            after = some.isEmpty() ? "" : some.get(some.size() - 1).id;
        } while (some.size() == AT_A_TIME);
        return moved;
    }

    private int move(EntityManager em, List<HouseholdRow> found, Function<HouseholdRow, Home> homes) {
        int moved = 0;
        for (HouseholdRow seen : found) {
            HouseholdRow row = em.find(HouseholdRow.class, seen.id);
            Home home = homes.apply(seen);
            // who moved out meanwhile stays where they went
            if (home != null
                    && row.dwelling.equals(seen.dwelling)
                    && !row.area().equals(home.area())) {
                AreaCode former = row.area();
                row.moveTo(home);
                em.flush();
                HouseholdSaved event = new HouseholdSaved(row.id, row.area().value(), former.value());
                diary.tell(Schema.connection(em), event, row.id, row.version);
                moved++;
            }
        }
        return moved;
    }

    private static <T> List<T> page(EntityManager em, Class<T> type, Which which, String and, String after) {
        TypedQuery<T> query = em.createQuery(
                "SELECT x FROM " + type.getSimpleName() + " x" + which.from() + and
                        + " AND x.id > :after ORDER BY x.id",
                type);
        which.parameters().forEach(query::setParameter);
        return query.setParameter("after", after).setMaxResults(AT_A_TIME).getResultList();
    }

    private static Home home(Map<String, Home> homes, String dwelling, AreaCode otherwise) {
        Home known = dwelling == null ? null : homes.get(dwelling);
        return known != null || otherwise == null ? known : Home.in(dwelling, otherwise);
    }

    private <T> Map<String, Home> homes(List<T> rows, Function<T, String> dwelling) {
        List<String> ids =
                rows.stream().map(dwelling).filter(id -> id != null).distinct().toList();
        Map<String, Home> homes = new HashMap<>();
        if (!ids.isEmpty()) {
            schema.read(em -> em.createQuery("SELECT d FROM DwellingRow d WHERE d.id IN :ids", DwellingRow.class)
                            .setParameter("ids", ids)
                            .getResultList())
                    .forEach(row -> homes.put(row.id, row.home()));
        }
        return homes;
    }
}
