// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.field;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.visit.FieldLease;
import org.linli.visit.Visit;
import org.linli.visit.VisitBrief;
import org.linli.visit.Visits;
import org.linli.visit.WorkingSet.Item;
import org.linli.visit.WorkingSet.Kind;

/**
 * The worker's own open visits, the earliest first, and what to know before the next doors. A brief that goes into a device
 * is a look like any other, so only those that can be needed are asked for.
 */
final class VisitSource implements WorkingSource {
    private static final int MOST = 100;
    private static final int WITH_BRIEF = 20;

    private final Visits visits;

    VisitSource(Visits visits) {
        this.visits = visits;
    }

    @Override
    public List<Kind> kinds() {
        return List.of(Kind.VISIT, Kind.BRIEF);
    }

    @Override
    public List<Item> items(FieldLease lease, String from, Actor by) {
        List<Visit> own = visits.mine(null, MOST, by).items().stream()
                .filter(visit -> lease.areas().stream().anyMatch(area -> area.contains(visit.area())))
                .toList();
        List<Item> items = new ArrayList<>();
        own.forEach(visit -> items.add(WorkingSource.item(Kind.VISIT, visit.id(), visit.version(), visit)));
        own.stream().limit(WITH_BRIEF).forEach(visit -> brief(visit, from, by, items));
        return items;
    }

    private void brief(Visit visit, String from, Actor by, List<Item> items) {
        try {
            VisitBrief brief = visits.brief(visit.id(), from, by);
            items.add(WorkingSource.item(Kind.BRIEF, visit.id(), visit.version(), least(brief)));
        } catch (PlatformException refused) {
            String type = refused.problem().type();
            // Its days are not there yet, or over: the visit is shown without what is known of the people.
            if (!type.equals(Problem.CONFLICT) && !type.equals(Problem.FORBIDDEN)) {
                throw refused;
            }
        }
    }

    /** No phones, and no time at which it was put together: that would make it another each time. */
    private static Map<String, Object> least(VisitBrief brief) {
        Map<String, Object> least = new LinkedHashMap<>();
        least.put("address", brief.address());
        least.put(
                "people", brief.people().stream().map(VisitSource::withoutPhone).toList());
        least.put("open", brief.open());
        least.put("before", brief.before());
        least.put("promises", brief.promises());
        return least;
    }

    private static VisitBrief.Occupant withoutPhone(VisitBrief.Occupant one) {
        return new VisitBrief.Occupant(
                one.resident(), one.name(), one.sex(), one.age(), one.relation(), null, one.partyMember(), one.care());
    }
}
