// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.linli.grid.Engagement;
import org.linli.grid.Engagements;
import org.linli.kernel.AreaCode;
import org.linli.kernel.Page;
import org.linli.kernel.security.Actor;

/** Which residents are informants (信息员) of the grids in an area: those whom an engagement names as residents. */
final class Informants {
    private final Engagements engagements;

    Informants(Engagements engagements) {
        this.engagements = engagements;
    }

    static boolean isBackground(String name) {
        return Arrays.stream(Engagement.Background.values())
                .anyMatch(each -> each.name().equals(name));
    }

    /**
     * The ids of a page.
     *
     * @param background only these; null for all
     */
    Page<String> residents(AreaCode area, String background, String cursor, int size, Actor by) {
        Engagements.Query query = new Engagements.Query(area, Engagement.Kind.INFORMANT, null);
        Page<Engagement> page = engagements.list(query, cursor, size, null, by);
        List<String> residents = page.items().stream()
                .filter(each -> background == null
                        || each.background() != null && each.background().name().equals(background))
                .map(Engagement::resident)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return new Page<>(residents, page.next());
    }
}
