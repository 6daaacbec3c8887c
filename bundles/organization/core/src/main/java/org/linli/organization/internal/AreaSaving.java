// SPDX-License-Identifier: Apache-2.0
package org.linli.organization.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.linli.kernel.AreaCode;
import org.linli.kernel.AreaLevel;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Role;
import org.linli.kernel.support.Ids;
import org.linli.kernel.support.Input;
import org.linli.organization.Area;
import org.linli.organization.UnitKind;
import org.linli.organization.event.AreasSaved;

/** One command to save areas: checked when it is made, then written. */
final class AreaSaving {
    private static final int MOST = 500;
    private static final int NAME_MIN = 2;
    private static final int NAME_MAX = 60;

    private final List<Area> areas;
    private final Actor by;

    /** @throws PlatformException invalid or forbidden, by what can be known without the database */
    AreaSaving(List<Area> areas, Actor by) {
        this.areas = List.copyOf(areas);
        this.by = by;
        this.areas.forEach(area -> by.require(area.code(), Role.ADMINISTRATOR, Role.SYSTEM));
        check();
    }

    private void check() {
        Input input = new Input().that(areas.size() <= MOST, "areas", "are " + areas.size(), "at most " + MOST);
        Set<AreaCode> seen = new HashSet<>();
        for (int i = 0; i < areas.size(); i++) {
            Area area = areas.get(i);
            String field = "areas[" + i + "].";
            input.text(field + "name", area.name(), NAME_MIN, NAME_MAX);
            input.that(seen.add(area.code()), field + "code", "comes twice", "each area once");
            checkBounds(input, field + "bounds", area);
        }
        input.check();
    }

    private static void checkBounds(Input input, String field, Area area) {
        int corners = area.bounds().size();
        boolean fits = corners == 0 || corners >= 3 && corners <= Bounds.MOST_CORNERS;
        input.that(fits, field, "has " + corners + " corners", "none, or 3 to " + Bounds.MOST_CORNERS);
        if (fits && corners > 0) {
            input.that(
                    Bounds.shape(area.bounds()).isValid(),
                    field,
                    "is no simple outline",
                    "corners in order, an outline that does not cross itself");
        }
    }

    /** Writes it; returns the number of the state of all areas after it. */
    long write(EntityManager em, Diary diary) {
        Map<String, AreaRow> known = known(em);
        for (int i = 0; i < areas.size(); i++) {
            Area area = areas.get(i);
            AreaRow row = known.get(area.code().value());
            if (row == null) {
                requireParent(area, known, i);
                add(em, area, known);
            } else {
                renew(em, row, area);
            }
        }
        em.flush();
        // Last, so that others wait for this row only for the moment of the commit.
        em.createNativeQuery("UPDATE area_revision SET revision = revision + 1 WHERE id = 1")
                .executeUpdate();
        long revision = ((Number) em.createNativeQuery("SELECT revision FROM area_revision WHERE id = 1")
                        .getSingleResult())
                .longValue();
        byDistrict().forEach((district, count) -> {
            diary.tell(em, new AreasSaved(district, count, revision), district, revision);
            diary.log(em, by, Diary.Action.AREAS_SAVED, district, count + " areas");
        });
        return revision;
    }

    private Map<String, AreaRow> known(EntityManager em) {
        Set<String> codes = new HashSet<>();
        for (Area area : areas) {
            codes.add(area.code().value());
            area.code().parent().ifPresent(parent -> codes.add(parent.value()));
        }
        Map<String, AreaRow> known = new HashMap<>();
        for (List<String> some : Chunks.of(new ArrayList<>(codes))) {
            em.createQuery("SELECT a FROM AreaRow a WHERE a.code IN :codes", AreaRow.class)
                    .setParameter("codes", some)
                    .getResultList()
                    .forEach(row -> known.put(row.code, row));
        }
        return known;
    }

    private static void requireParent(Area area, Map<String, AreaRow> known, int index) {
        Optional<String> parent = area.code().parent().map(AreaCode::value);
        if (parent.isPresent() && !known.containsKey(parent.get())) {
            throw new PlatformException(Problem.invalid(
                    "areas[" + index + "].code",
                    "lies in " + parent.get() + ", which is not there",
                    "an area that is there or comes before it in the list"));
        }
    }

    private static void add(EntityManager em, Area area, Map<String, AreaRow> known) {
        AreaRow row = AreaRow.of(area);
        em.persist(row);
        known.put(row.code, row);
        Optional<UnitKind> desk = Desks.kindAt(area.code().level());
        if (desk.isPresent()) {
            UnitRow unit = UnitRow.of(Ids.next(), desk.get(), area.code());
            unit.name = Desks.name(desk.get(), area.name());
            em.persist(unit);
        }
    }

    private static void renew(EntityManager em, AreaRow row, Area area) {
        String oldName = row.name;
        row.renew(area);
        Optional<UnitKind> desk = Desks.kindAt(area.code().level());
        if (desk.isPresent() && !oldName.equals(area.name())) {
            // A desk that was given a name of its own keeps it.
            em.createQuery("SELECT u FROM UnitRow u WHERE u.deskOf = :area AND u.name = :name", UnitRow.class)
                    .setParameter("area", row.code)
                    .setParameter("name", Desks.name(desk.get(), oldName))
                    .getResultList()
                    .forEach(unit -> unit.name = Desks.name(desk.get(), area.name()));
        }
    }

    private Map<String, Integer> byDistrict() {
        return areas.stream()
                .collect(Collectors.toMap(
                        area -> area.code().at(AreaLevel.DISTRICT).orElseThrow().value(),
                        area -> 1,
                        Integer::sum,
                        TreeMap::new));
    }
}
