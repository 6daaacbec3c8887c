// SPDX-License-Identifier: Apache-2.0
package org.linli.organization.internal;

import java.time.Instant;
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
import org.linli.kernel.support.Chunks;
import org.linli.kernel.support.Ids;
import org.linli.kernel.support.Input;
import org.linli.organization.Area;
import org.linli.organization.Areas;
import org.linli.organization.UnitKind;
import org.linli.organization.event.AreasSaved;

/** One command to save areas and to end others: checked when it is made, then written. */
final class AreaSaving {
    private final List<Area> areas;
    private final List<AreaCode> ended;
    private final Map<AreaCode, String> workers;
    private final Actor by;

    /** @throws PlatformException invalid or forbidden, by what can be known without the database */
    AreaSaving(List<Area> areas, Actor by) {
        this(areas, List.of(), Map.of(), by);
    }

    /** As {@link #AreaSaving(List, Actor)}, with grids that are to end, and workers of grids from the same moment. */
    AreaSaving(List<Area> areas, List<AreaCode> ended, Map<AreaCode, String> workers, Actor by) {
        this.areas = List.copyOf(areas);
        this.ended = List.copyOf(ended);
        this.workers = Map.copyOf(workers);
        this.by = by;
        this.ended.forEach(area -> by.require(area, Role.ADMINISTRATOR, Role.SYSTEM));
        this.areas.forEach(area -> by.require(area.code(), Role.ADMINISTRATOR, Role.SYSTEM));
        check();
    }

    private void check() {
        Input input = new Input()
                .that(
                        areas.size() + ended.size() <= Areas.MOST_AT_ONCE,
                        "areas",
                        "are " + (areas.size() + ended.size()),
                        "at most " + Areas.MOST_AT_ONCE);
        Set<AreaCode> seen = new HashSet<>();
        for (int i = 0; i < areas.size(); i++) {
            Area area = areas.get(i);
            String field = "areas[" + i + "].";
            input.that(seen.add(area.code()), field + "code", "comes twice", "each area once");
            AreaForm.check(input, field, area.name(), area.bounds());
        }
        workers(input, seen);
        input.that(ended.size() <= Areas.MOST_ENDED, "ended", "are " + ended.size(), "at most " + Areas.MOST_ENDED);
        for (int i = 0; i < ended.size(); i++) {
            String field = "ended[" + i + "]";
            input.that(seen.add(ended.get(i)), field, "comes twice or is saved, too", "each area once");
            input.that(ended.get(i).level() == AreaLevel.GRID, field, "is no grid", "the code of a grid");
        }
        input.check();
    }

    private void workers(Input input, Set<AreaCode> saved) {
        boolean fit = workers.size() <= Areas.MOST_WORKERS;
        input.that(fit, "workers", "are " + workers.size(), "at most " + Areas.MOST_WORKERS);
        workers.keySet()
                .forEach(grid -> input.that(
                        grid.level() == AreaLevel.GRID && saved.contains(grid),
                        "workers",
                        grid + " is no grid that is saved",
                        "codes of grids among the areas"));
    }

    /** Writes what is new or different; what was before is kept as past. */
    void write(EntityManager em, Diary diary, Instant now) {
        Map<String, AreaRow> known = known(em);
        List<Area> written = new ArrayList<>();
        for (int i = 0; i < areas.size(); i++) {
            Area area = areas.get(i);
            AreaRow row = known.get(area.code().value());
            if (row == null) {
                requireParent(area, known, i);
                add(em, area, known, now);
                written.add(area);
            } else if (!row.isAs(area)) {
                renew(em, row, area, now);
                written.add(area);
            }
        }
        written.addAll(AreaEnding.end(em, ended, now));
        em.flush();
        new NewWorkers(em, diary, by, now).give(workers);
        if (!written.isEmpty()) {
            tell(em, diary, written);
        }
    }

    private void tell(EntityManager em, Diary diary, List<Area> written) {
        em.flush();
        // Last, so that others wait for this row only for the moment of the commit.
        em.createNativeQuery("UPDATE area_revision SET revision = revision + 1 WHERE id = 1")
                .executeUpdate();
        long revision = ((Number) em.createNativeQuery("SELECT revision FROM area_revision WHERE id = 1")
                        .getSingleResult())
                .longValue();
        byDistrict(written).forEach((district, count) -> {
            diary.tell(em, new AreasSaved(district, count, revision), district, revision);
            diary.log(em, by, Diary.Action.AREAS_SAVED, district, count + " areas");
        });
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

    private static void add(EntityManager em, Area area, Map<String, AreaRow> known, Instant now) {
        AreaRow row = AreaRow.of(area, now);
        em.persist(row);
        known.put(row.code, row);
        Optional<UnitKind> desk = Desks.kindAt(area.code().level());
        if (desk.isPresent()) {
            UnitRow unit = UnitRow.of(Ids.next(), desk.get(), area.code());
            unit.name = Desks.name(desk.get(), area.name());
            em.persist(unit);
        }
    }

    private static void renew(EntityManager em, AreaRow row, Area area, Instant now) {
        String oldName = row.name;
        // What was so at no moment is no past.
        if (row.since.isBefore(now)) {
            em.persist(AreaPastRow.of(row, now));
            row.renew(area, now);
        } else {
            row.renew(area, row.since);
        }
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

    private static Map<String, Integer> byDistrict(List<Area> areas) {
        return areas.stream()
                .collect(Collectors.toMap(
                        area -> area.code().at(AreaLevel.DISTRICT).orElseThrow().value(),
                        area -> 1,
                        Integer::sum,
                        TreeMap::new));
    }
}
