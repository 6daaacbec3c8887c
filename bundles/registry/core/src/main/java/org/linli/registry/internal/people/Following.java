// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linli.kernel.AreaCode;
import org.linli.kernel.security.Actor;
import org.linli.kernel.support.data.Schema;
import org.linli.registry.event.HouseholdSaved;
import org.linli.registry.internal.Diary;
import org.linli.registry.internal.DwellingRow;
import org.linli.registry.internal.HouseholdRow;
import org.linli.registry.internal.RegistrySchema;
import org.linli.registry.internal.ResidentRow;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** After a dwelling was put into another area, or is used otherwise: those who live there follow. */
@Component(service = Following.class)
public final class Following {
    private static final int AT_A_TIME = 100;

    private final RegistrySchema schema;
    private final Diary diary;
    private final ResidentChanging changing;

    @Activate
    public Following(@Reference RegistrySchema schema, @Reference Diary diary, @Reference ResidentChanging changing) {
        this.schema = schema;
        this.diary = diary;
        this.changing = changing;
    }

    /**
     * Residents and households of a dwelling take over its area, a hundred in a transaction.
     *
     * @param tellAll tells of those, too, for whom nothing but the kind of the dwelling is new
     */
    public void dwelling(String id, boolean tellAll, Actor by) {
        DwellingRow dwelling = schema.read(em -> em.find(DwellingRow.class, id));
        String after = "";
        List<ResidentRow> some;
        do {
            some = page(id, after);
            residents(some, dwelling, tellAll, by);
            after = some.isEmpty() ? "" : some.get(some.size() - 1).id;
        } while (some.size() == AT_A_TIME);
        households(dwelling);
        diary.nudge();
    }

    private List<ResidentRow> page(String dwelling, String after) {
        return schema.read(em -> em.createQuery(
                        "SELECT r FROM ResidentRow r WHERE r.dwelling = :dwelling AND r.id > :after ORDER BY r.id",
                        ResidentRow.class)
                .setParameter("dwelling", dwelling)
                .setParameter("after", after)
                .setMaxResults(AT_A_TIME)
                .getResultList());
    }

    private void residents(List<ResidentRow> rows, DwellingRow dwelling, boolean tellAll, Actor by) {
        Map<String, AreaCode> before = new HashMap<>();
        List<Prepared> moved = new ArrayList<>();
        List<ResidentRow> same = new ArrayList<>();
        for (ResidentRow row : rows) {
            before.put(row.id, row.area());
            boolean follows = !row.home().equals(dwelling.home()) && row.wrappedKey != null;
            if (follows) {
                row.moveTo(dwelling.home());
                moved.add(changing.next(row, by.id(), "dwelling " + dwelling.id));
            } else if (tellAll) {
                same.add(row);
            }
        }
        schema.write(em -> {
            moved.forEach(next -> changing.write(em, next, before.get(next.row().id)));
            same.forEach(row -> changing.tell(em, row, row.area()));
            return null;
        });
    }

    private void households(DwellingRow dwelling) {
        schema.write(em -> {
            em
                    .createQuery(
                            "SELECT h FROM HouseholdRow h WHERE h.dwelling = :dwelling ORDER BY h.id",
                            HouseholdRow.class)
                    .setParameter("dwelling", dwelling.id)
                    .setMaxResults(AT_A_TIME)
                    .getResultList()
                    .stream()
                    .filter(household ->
                            !household.area().equals(dwelling.home().area()))
                    .forEach(household -> {
                        AreaCode former = household.area();
                        household.moveTo(dwelling.home());
                        em.flush();
                        diary.tell(
                                Schema.connection(em),
                                new HouseholdSaved(
                                        household.id, household.area().value(), former.value()),
                                household.id,
                                household.version);
                    });
            return null;
        });
    }
}
