// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.patrol;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.linli.kernel.AreaCode;
import org.linli.kernel.Page;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Role;
import org.linli.kernel.support.Cursor;
import org.linli.visit.Hazard;
import org.linli.visit.HazardDraft;
import org.linli.visit.internal.VisitSchema;

/** Hazards that were refused as petitions: who sees and mends them. */
final class HazardMending {
    private final VisitSchema schema;
    private final HazardFiling filing;

    HazardMending(VisitSchema schema, HazardFiling filing) {
        this.schema = schema;
        this.filing = filing;
    }

    /** As {@link org.linli.visit.Patrols#mend}. */
    Hazard mend(String id, HazardDraft told, Actor by) {
        HazardTable.Entry before = entry(id, by);
        if (before.hazard().state() != Hazard.State.REFUSED) {
            throw new PlatformException(
                    Problem.conflict("this hazard is " + before.hazard().state()));
        }
        return shown(filing.mended(before, told, by), before.worker(), by);
    }

    private HazardTable.Entry entry(String id, Actor by) {
        HazardTable.Entry entry = id == null ? null : schema.jdbc(tx -> HazardTable.find(tx, id));
        boolean may = entry != null
                && (entry.worker().equals(by.id()) || by.may(entry.hazard().area(), Role.COMMUNITY_OFFICER));
        if (!may) {
            throw new PlatformException(Problem.notFound("hazard", id));
        }
        return entry;
    }

    /** As {@link org.linli.visit.Patrols#toMend}. */
    Page<Hazard> toMend(AreaCode area, String cursor, int size, Actor by) {
        List<AreaCode> areas = area == null ? by.areas(Role.COMMUNITY_OFFICER) : List.of(area);
        if (area != null || areas.isEmpty()) {
            by.require(area, Role.COMMUNITY_OFFICER);
        }
        String after = cursor == null ? "" : Cursor.read(cursor, 1).get(0);
        List<Hazard> found = new ArrayList<>();
        for (AreaCode each : areas) {
            String within = each == null ? "" : each.value();
            found.addAll(schema.jdbc(tx -> HazardTable.toMend(tx, within, after, size + 1)));
        }
        List<Hazard> first = found.stream()
                .map(hazard -> shown(hazard, null, by))
                .distinct()
                .sorted(Comparator.comparing(Hazard::id))
                .limit(size + 1L)
                .toList();
        return Cursor.page(first, size, hazard -> List.of(hazard.id()));
    }

    /** For everybody but its worker, without the patrol. */
    private static Hazard shown(Hazard hazard, String worker, Actor by) {
        return by.id().equals(worker)
                ? hazard
                : new Hazard(
                        hazard.id(),
                        null,
                        hazard.kind(),
                        hazard.area(),
                        hazard.foundAt(),
                        hazard.state(),
                        hazard.petition(),
                        hazard.order(),
                        hazard.reason());
    }
}
