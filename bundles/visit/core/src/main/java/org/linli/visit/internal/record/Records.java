// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.record;

import java.util.List;
import java.util.Set;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.ledger.Access;
import org.linli.kernel.purpose.Purpose;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Role;
import org.linli.petition.Origin;
import org.linli.visit.FiledNeed;
import org.linli.visit.VisitRecord;
import org.linli.visit.VisitState;
import org.linli.visit.Visits;
import org.linli.visit.internal.Neighbours;
import org.linli.visit.internal.Seals;
import org.linli.visit.internal.VisitSchema;
import org.linli.visit.internal.brief.Promises;
import org.linli.visit.internal.brief.Told;
import org.linli.visit.internal.brief.VisitRights;
import org.linli.visit.internal.brief.VisitRow;
import org.linli.visit.internal.brief.VisitRows;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads of what was handed in; each look is in the ledger first. */
@Component(service = Records.class)
public final class Records {
    private static final String OPERATION = "visit.record";

    private final VisitSchema schema;
    private final Neighbours neighbours;
    private final Seals seals;
    private final VisitRows visits;
    private final Promises promises;
    private final Needs needs;
    private final Corrections corrections;

    @Activate
    public Records(
            @Reference VisitSchema schema,
            @Reference Neighbours neighbours,
            @Reference Seals seals,
            @Reference VisitRows visits,
            @Reference Promises promises,
            @Reference Needs needs,
            @Reference Corrections corrections) {
        this.schema = schema;
        this.neighbours = neighbours;
        this.seals = seals;
        this.visits = visits;
        this.promises = promises;
        this.needs = needs;
        this.corrections = corrections;
    }

    List<FiledNeed> needs(String visit) {
        return needs.of(new Origin(Visits.PURPOSE, visit));
    }

    /** As {@link Visits#read}. */
    VisitRecord read(String id, String from, Actor by) {
        VisitRows.Found visit = visits.find(id);
        requireReading(visit, by);
        if (visit.row().state != VisitState.RECORDED) {
            throw new PlatformException(Problem.notFound("record of visit", id));
        }
        look(visit.row(), from, by);
        return view(visit, needs(id));
    }

    private void requireReading(VisitRows.Found visit, Actor by) {
        VisitRights.requireSigned(by);
        VisitRow row = visit.row();
        boolean may = VisitRights.visits(by, row, visit.visitors())
                || by.may(row.areaCode(), Role.COMMUNITY_OFFICER)
                || isExpected(row.keyOf, by);
        if (!may) {
            throw new PlatformException(Problem.notFound("visit", row.id));
        }
    }

    /** Whether the reader is to go to the same household. */
    private boolean isExpected(String keyOf, Actor by) {
        return schema
                .read(em -> em.createQuery(
                                "SELECT v FROM VisitRow v WHERE v.keyOf = :key AND v.state = :state", VisitRow.class)
                        .setParameter("key", keyOf)
                        .setParameter("state", VisitState.OPEN)
                        .setMaxResults(20)
                        .getResultList())
                .stream()
                .map(row -> visits.find(row.id))
                .anyMatch(open -> VisitRights.visits(by, open.row(), open.visitors()));
    }

    private void look(VisitRow visit, String from, Actor by) {
        Purpose purpose = new Purpose(Visits.PURPOSE, visit.id);
        Set<String> people = visits.people(visit.id);
        List<Access> looks = people.isEmpty()
                ? List.of(Access.list(by, OPERATION, 1, from))
                : people.stream()
                        .map(person -> Access.record(by, OPERATION, person, purpose, from))
                        .toList();
        neighbours.ledger().append(looks);
    }

    /** What whoever handed it in has just told. */
    VisitRecord handedIn(String id, List<FiledNeed> filed) {
        return view(visits.find(id), filed);
    }

    private VisitRecord view(VisitRows.Found visit, List<FiledNeed> filed) {
        VisitRow row = visit.row();
        String key = visits.key(row.keyOf);
        Told told = seals.open(key, row.id, row.sealed, Told.class);
        Told known = told == null ? new Told(List.of(), null, null, List.of(), List.of(), List.of(), List.of()) : told;
        return new VisitRecord(
                visit.view(),
                row.happenedAt,
                known.met(),
                known.others(),
                known.learnt(),
                known.opinions(),
                known.suggestions(),
                known.wishes(),
                known.needs(),
                filed,
                promises.ofVisit(row.id, key),
                corrections.of(row.id));
    }
}
