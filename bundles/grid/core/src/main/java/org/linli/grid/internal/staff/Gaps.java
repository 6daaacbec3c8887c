// SPDX-License-Identifier: Apache-2.0
package org.linli.grid.internal.staff;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.linli.grid.Engagement.Kind;
import org.linli.grid.Gap;
import org.linli.grid.GapKind;
import org.linli.grid.internal.Neighbours;
import org.linli.grid.internal.staff.EngagementReading.Has;
import org.linli.kernel.AreaCode;
import org.linli.kernel.AreaLevel;
import org.linli.organization.Area;
import org.linli.organization.Handler;
import org.linli.organization.UnitKind;

/** Finds what is missing in communities and grids. */
final class Gaps {
    private final Neighbours neighbours;
    private final EngagementReading reading;
    private final StaffRules rules;

    Gaps(Neighbours neighbours, EngagementReading reading, StaffRules rules) {
        this.neighbours = neighbours;
        this.reading = reading;
        this.rules = rules;
    }

    /** What is missing in these areas, which are in the order of their codes with none left out between. */
    List<Gap> in(List<Area> areas, GapKind only) {
        if (areas.isEmpty()) {
            return List.of();
        }
        Set<Has> held = new HashSet<>(
                reading.held(areas.get(0).code(), areas.get(areas.size() - 1).code()));
        List<Gap> gaps = new ArrayList<>();
        for (Area area : areas) {
            for (GapKind kind : rules.in(area.code()).required()) {
                if ((only == null || only == kind) && isMissing(kind, area.code(), held)) {
                    gaps.add(new Gap(area.code(), area.name(), kind, kind.words()));
                }
            }
        }
        return gaps;
    }

    private boolean isMissing(GapKind kind, AreaCode area, Set<Has> held) {
        return kind.level() == area.level()
                && switch (kind) {
                    case NO_WORKER -> neighbours
                            .staffing()
                            .handlerOf(area)
                            .filter(handler -> handler.kind() == Handler.Kind.OFFICER)
                            .isEmpty();
                    case NO_INFORMANT -> !held.contains(new Has(area.value(), Kind.INFORMANT));
                    case NO_PARTY_GROUP_LEADER -> !held.contains(new Has(area.value(), Kind.PARTY_GROUP_LEADER));
                    case NO_WORKER_STATION -> neighbours
                            .units()
                            .list(area, UnitKind.WORKER_STATION, null, 1)
                            .items()
                            .isEmpty();
                    case NO_STATION_HEAD -> !held.contains(new Has(area.value(), Kind.STATION_HEAD));
                };
    }

    /**
     * Communities and grids in an area, itself too, by their codes.
     *
     * @param begin those from this code on; empty for all
     */
    List<Area> areas(AreaCode area, String begin, int most) {
        List<Area> found = new ArrayList<>();
        walk(neighbours.areas().find(area), begin, most, found);
        return found;
    }

    private void walk(Area area, String begin, int most, List<Area> found) {
        String code = area.code().value();
        boolean counts = area.code().level().compareTo(AreaLevel.COMMUNITY) >= 0;
        if (counts && code.compareTo(begin) >= 0) {
            found.add(area);
        }
        if (area.code().level() == AreaLevel.GRID) {
            return;
        }
        for (Area child : neighbours.areas().children(area.code())) {
            String first = child.code().value();
            boolean isPassed = first.compareTo(begin) < 0 && !begin.startsWith(first);
            if (!isPassed && found.size() < most) {
                walk(child, begin, most, found);
            }
        }
    }
}
