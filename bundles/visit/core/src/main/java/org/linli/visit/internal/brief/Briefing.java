// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.brief;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.linli.kernel.purpose.Purpose;
import org.linli.kernel.security.Actor;
import org.linli.kernel.support.data.Schema;
import org.linli.petition.OrderSearch.Concern;
import org.linli.petition.WorkOrderSummary;
import org.linli.registry.Household;
import org.linli.registry.Households;
import org.linli.registry.Resident;
import org.linli.visit.VisitBrief;
import org.linli.visit.VisitBrief.Occupant;
import org.linli.visit.VisitBrief.PastVisit;
import org.linli.visit.VisitState;
import org.linli.visit.Visits;
import org.linli.visit.internal.Neighbours;
import org.linli.visit.internal.Seals;
import org.linli.visit.internal.Today;
import org.linli.visit.internal.VisitSchema;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Puts together what is known before the door. */
@Component(service = Briefing.class)
public final class Briefing {
    private static final int MOST_VISITS = 5;

    private final VisitSchema schema;
    private final Neighbours neighbours;
    private final VisitRows visits;
    private final Promises promises;
    private final Seals seals;

    @Activate
    public Briefing(
            @Reference VisitSchema schema,
            @Reference Neighbours neighbours,
            @Reference VisitRows visits,
            @Reference Promises promises,
            @Reference Seals seals) {
        this.schema = schema;
        this.neighbours = neighbours;
        this.visits = visits;
        this.promises = promises;
        this.seals = seals;
    }

    /** Who lives behind a door, and where that is. */
    private record Home(String address, List<Household.Member> members) {
        List<String> ids() {
            return members.stream().map(member -> member.resident().id()).toList();
        }
    }

    /** As {@link Visits#brief}. */
    public VisitBrief brief(String id, String from, Actor by) {
        VisitRows.Found visit = visits.find(id);
        VisitRights.requireVisitor(by, visit.row(), visit.visitors());
        Home home = home(visit.row(), from, by);
        Concern concern = new Concern(home.ids(), home.address(), visit.row().areaCode());
        List<WorkOrderSummary> open = neighbours.orderSearch().concerning(concern, by);
        String key = visits.key(visit.row().keyOf);
        Instant now = schema.clock().instant();
        return new VisitBrief(
                visit.view(),
                home.address(),
                home.members().stream()
                        .map(member -> occupant(member, Today.of(now)))
                        .toList(),
                open,
                before(visit.row(), key),
                promises.of(visit.row().keyOf, key),
                now);
    }

    /** The registry checks the purpose and writes the looks into the ledger, before anything is answered. */
    private Home home(VisitRow visit, String from, Actor by) {
        if (visit.household == null) {
            Households.Occupied dwelling = neighbours.households().in(visit.dwelling);
            return new Home(dwelling.address(), List.of());
        }
        Household household =
                neighbours.households().read(visit.household, new Purpose(Visits.PURPOSE, visit.id), from, by);
        Home home = new Home(household.address(), household.members());
        refresh(visit, home.ids());
        return home;
    }

    /** Who joined the household since is one of its people now, and who left it is not. */
    private void refresh(VisitRow visit, List<String> now) {
        Set<String> known = visits.people(visit.id);
        if (!known.equals(new TreeSet<>(now))) {
            schema.write(tx -> {
                Beginning.people(Schema.connection(tx), visit.id, now);
                return null;
            });
        }
    }

    private static Occupant occupant(Household.Member member, LocalDate today) {
        Resident resident = member.resident();
        return new Occupant(
                resident.id(),
                resident.name(),
                resident.sex(),
                resident.birthYear() == null ? null : today.getYear() - resident.birthYear(),
                member.relation(),
                resident.phone(),
                resident.partyMember(),
                resident.care());
    }

    private List<PastVisit> before(VisitRow visit, String key) {
        List<VisitRows.Found> found = schema.read(em -> VisitRows.with(
                em,
                em.createQuery(
                                "SELECT v FROM VisitRow v WHERE v.keyOf = :key AND v.state = :state AND v.id <> :id"
                                        + " ORDER BY v.day DESC, v.id DESC",
                                VisitRow.class)
                        .setParameter("key", visit.keyOf)
                        .setParameter("state", VisitState.RECORDED)
                        .setParameter("id", visit.id)
                        .setMaxResults(MOST_VISITS)
                        .getResultList()));
        Map<String, List<String>> numbers =
                visits.petitions(found.stream().map(each -> each.row().id).toList());
        return found.stream().map(each -> past(each, key, numbers)).toList();
    }

    private PastVisit past(VisitRows.Found visit, String key, Map<String, List<String>> numbers) {
        VisitRow row = visit.row();
        Told told = seals.open(key, row.id, row.sealed, Told.class);
        return new PastVisit(
                row.id,
                row.day,
                row.kind,
                visit.visitors().stream().map(visitor -> visitor.name).toList(),
                told == null || told.learnt() == null ? "" : told.learnt(),
                told == null ? List.of() : told.wishes(),
                numbers.getOrDefault(row.id, List.of()));
    }
}
