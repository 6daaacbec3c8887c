// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.filing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.linli.kernel.AreaCode;
import org.linli.kernel.AreaLevel;
import org.linli.kernel.Page;
import org.linli.kernel.security.Actor;
import org.linli.organization.Officer;
import org.linli.petition.internal.Names;
import org.linli.petition.internal.Neighbours;

/**
 * The staff of districts by name, so that whoever a petition is about can be barred from it when it is filed. Read again
 * after a minute: filing must not wait for a list of thousands each time.
 */
final class StaffNames {
    private static final Actor SYSTEM = Actor.system(Names.MODULE);
    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final int MOST_PAGES = 50;
    private static final int MOST_BARRED = 10;
    private static final int SHORTEST_NAME = 2;

    private final Neighbours neighbours;
    private final Clock clock;
    private final Map<AreaCode, Staff> districts = new ConcurrentHashMap<>();

    StaffNames(Neighbours neighbours, Clock clock) {
        this.neighbours = neighbours;
        this.clock = clock;
    }

    /** Somebody on the staff; no phone is kept here. */
    record Somebody(String id, String name) {}

    /** The longest name first: a name within another names nobody. */
    private record Staff(List<Somebody> all, Instant readAt) {}

    /** Those of the district of an area whom the text names; of one name all, because one of them is meant. */
    List<Somebody> namedIn(String text, AreaCode area) {
        if (text == null || text.isBlank()) {
            return List.of();
        }
        String left = text;
        List<Somebody> named = new ArrayList<>();
        String before = "";
        for (Somebody each : staff(area.at(AreaLevel.DISTRICT).orElseThrow()).all()) {
            boolean same = each.name().equals(before);
            if (named.size() < MOST_BARRED && (same || left.contains(each.name()))) {
                named.add(each);
                before = each.name();
                left = left.replace(before, " ");
            }
        }
        return named;
    }

    private Staff staff(AreaCode district) {
        Instant now = clock.instant();
        return districts.compute(
                district,
                (code, known) ->
                        known != null && known.readAt().plus(KEPT).isAfter(now) ? known : new Staff(read(code), now));
    }

    private List<Somebody> read(AreaCode district) {
        List<Somebody> all = new ArrayList<>();
        String cursor = null;
        int pages = 0;
        do {
            Page<Officer> page = neighbours.officers().list(district, cursor, Page.MAX_SIZE, SYSTEM);
            page.items().stream()
                    .filter(officer -> officer.name().length() >= SHORTEST_NAME)
                    .forEach(officer -> all.add(new Somebody(officer.id(), officer.name())));
            cursor = page.next();
            pages++;
        } while (cursor != null && pages < MOST_PAGES);
        all.sort(Comparator.comparing((Somebody each) -> -each.name().length()).thenComparing(Somebody::name));
        return all;
    }
}
