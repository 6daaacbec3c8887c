// SPDX-License-Identifier: Apache-2.0
package org.linli.demo.internal.district;

import java.time.LocalDate;
import org.linli.demo.internal.DemoNames;
import org.linli.demo.internal.district.Sheet.Line;
import org.linli.grid.Engagement;
import org.linli.grid.EngagementDraft;
import org.linli.kernel.AreaLevel;
import org.linli.kernel.calendar.WorkCalendar;
import org.linli.kernel.time.PlatformClock;
import org.linli.organization.Area;

/** Informants, leaders of Party groups, heads of stations: who is engaged in the grids of a district. */
final class Engaging {
    private static final int SINCE = 200;

    private final Gates gates;
    private final District district;
    private final Part part;
    private int people;

    Engaging(Gates gates, District district, Part part) {
        this.gates = gates;
        this.district = district;
        this.part = part;
        this.people = part.order() * 500 + 170;
    }

    void engage() {
        district.sheet().lines("engaged").forEach(this::engage);
    }

    /** {@code engaged.<n> = kind | background | how many in each area}. */
    private void engage(Line line) {
        Engagement.Kind kind = Engagement.Kind.valueOf(line.part(0));
        for (Area area : district.areas(kind.level())) {
            for (int i = 0; i < line.number(2); i++) {
                EngagementDraft draft = draft(kind, line, area);
                part.once("engaged." + line.key() + "." + area.code() + "." + i, () -> gates.engagements
                        .add(draft, null, Crew.ADMINISTRATOR)
                        .id());
            }
        }
    }

    private EngagementDraft draft(Engagement.Kind kind, Line line, Area area) {
        LocalDate since = LocalDate.ofInstant(PlatformClock.get().instant(), WorkCalendar.CHINA)
                .minusDays(SINCE);
        people++;
        if (kind.level() == AreaLevel.COMMUNITY) {
            String officer = part.made("desk." + area.code());
            return new EngagementDraft(kind, area.code(), null, null, null, officer, null, null, null, since);
        }
        return new EngagementDraft(
                kind,
                area.code(),
                DemoNames.of(people),
                DemoNames.phone(people),
                Engagement.Background.valueOf(line.part(1)),
                null,
                null,
                null,
                null,
                since);
    }
}
