// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.record;

import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.purpose.Purpose;
import org.linli.kernel.security.Actor;
import org.linli.kernel.support.Ids;
import org.linli.kernel.support.data.Once;
import org.linli.kernel.support.data.Schema;
import org.linli.petition.Origin;
import org.linli.petition.Person;
import org.linli.petition.Place;
import org.linli.registry.Household;
import org.linli.registry.Resident;
import org.linli.visit.FiledNeed;
import org.linli.visit.NeedDraft;
import org.linli.visit.RecordDraft;
import org.linli.visit.VisitState;
import org.linli.visit.Visits;
import org.linli.visit.event.VisitRecorded;
import org.linli.visit.internal.Diary;
import org.linli.visit.internal.Neighbours;
import org.linli.visit.internal.Seals;
import org.linli.visit.internal.Today;
import org.linli.visit.internal.VisitSchema;
import org.linli.visit.internal.brief.PromiseRow;
import org.linli.visit.internal.brief.Told;
import org.linli.visit.internal.brief.VisitPurposes;
import org.linli.visit.internal.brief.VisitRights;
import org.linli.visit.internal.brief.VisitRow;
import org.linli.visit.internal.brief.VisitRows;
import org.linli.visit.internal.brief.VisitorRow;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Takes in what is handed in after a visit: record, promises and needs in one transaction. */
@Component(service = Recording.class)
public final class Recording {
    private final VisitSchema schema;
    private final Diary diary;
    private final Neighbours neighbours;
    private final Seals seals;
    private final VisitPurposes purposes;
    private final VisitRows visits;
    private final Needs needs;
    private final Corrections corrections;
    private final Once once;

    @Activate
    public Recording(
            @Reference VisitSchema schema,
            @Reference Diary diary,
            @Reference Neighbours neighbours,
            @Reference Seals seals,
            @Reference VisitPurposes purposes,
            @Reference VisitRows visits,
            @Reference Needs needs,
            @Reference Corrections corrections) {
        this.schema = schema;
        this.diary = diary;
        this.neighbours = neighbours;
        this.seals = seals;
        this.purposes = purposes;
        this.visits = visits;
        this.needs = needs;
        this.corrections = corrections;
        this.once = new Once(schema.clock());
    }

    /** What is written in one go. */
    private record Whole(
            VisitRow visit,
            Instant at,
            String sealed,
            List<PromiseRow> promises,
            Needs.Prepared needs,
            Needs.Prepared corrections) {}

    /** Where the needs are by themselves, and who asks. */
    private record Home(Place place, Map<String, Person> people) {}

    /**
     * Hands in a record.
     *
     * @return what became of the needs
     */
    List<FiledNeed> record(String id, RecordDraft draft, String key, String from, Actor by) {
        VisitRows.Found visit = visits.find(id);
        VisitRights.requireVisitor(by, visit.row(), visit.visitors());
        Optional<String> before = schema.write(tx -> once.before(tx, by, key, draft));
        if (before.isPresent()) {
            return needs.of(new Origin(Visits.PURPOSE, id));
        }
        requireOpen(visit.row());
        Instant now = schema.clock().instant();
        RecordChecks.check(draft, visit.row(), visits.people(id), by, now);
        Whole whole = prepare(visit.row(), draft, from, by, now);
        schema.write(tx -> once.only(tx, by, key, draft, () -> written(tx, whole, by)));
        diary.nudge();
        List<FiledNeed> filed = needs.file(whole.needs());
        needs.file(whole.corrections());
        return filed;
    }

    private static void requireOpen(VisitRow visit) {
        if (visit.state != VisitState.OPEN) {
            throw new PlatformException(Problem.conflict("this visit is " + visit.state));
        }
    }

    private Whole prepare(VisitRow visit, RecordDraft draft, String from, Actor by, Instant now) {
        Instant at = draft.at() == null ? now : draft.at();
        Home home = draft.needs().isEmpty() ? new Home(null, Map.of()) : home(visit, from, by);
        Needs.Source source = new Needs.Source(
                Visits.PURPOSE, new Origin(Visits.PURPOSE, visit.id), visit.areaCode(), home.place(), at);
        Needs.Prepared prepared = needs.prepare(source, draft.needs(), home.people()::get, by);
        String key = visits.key(visit.keyOf);
        Told told = new Told(
                draft.met(),
                draft.others(),
                draft.learnt(),
                draft.opinions(),
                draft.suggestions(),
                draft.wishes(),
                draft.needs().stream().map(NeedDraft::text).toList());
        return new Whole(
                visit,
                at,
                seals.seal(key, visit.id, told),
                promises(visit, draft, key, at, by),
                prepared,
                corrections.prepare(visit, draft.corrections(), by));
    }

    private Home home(VisitRow visit, String from, Actor by) {
        if (visit.household == null) {
            String address = neighbours.households().in(visit.dwelling).address();
            return new Home(new Place(null, address, visit.areaCode()), Map.of());
        }
        Purpose purpose = new Purpose(Visits.PURPOSE, visit.id);
        Household household = purposes.whileRecording(
                visit.id, by, () -> neighbours.households().read(visit.household, purpose, from, by));
        Map<String, Person> people = household.members().stream()
                .map(Household.Member::resident)
                .collect(Collectors.toMap(Resident::id, resident -> new Person(resident.name(), resident.phone())));
        return new Home(new Place(null, household.address(), visit.areaCode()), people);
    }

    private List<PromiseRow> promises(VisitRow visit, RecordDraft draft, String key, Instant at, Actor by) {
        List<PromiseRow> promises = new ArrayList<>();
        for (RecordDraft.PromiseDraft promise : draft.promises()) {
            PromiseRow row = new PromiseRow();
            row.id = Ids.next();
            row.visit = visit.id;
            row.keyOf = visit.keyOf;
            row.area = visit.area;
            row.to = promise.to();
            row.by = promise.by();
            row.madeBy = by.id();
            row.madeByName = by.displayName();
            row.madeAt = at;
            row.sealed = seals.seal(key, row.id, new Told.Words(promise.words()));
            row.open = 1;
            promises.add(row);
        }
        return promises;
    }

    private String written(EntityManager tx, Whole whole, Actor by) {
        VisitRow visit = tx.find(VisitRow.class, whole.visit().id, LockModeType.PESSIMISTIC_WRITE);
        requireOpen(visit);
        visit.state = VisitState.RECORDED;
        visit.happenedAt = whole.at();
        visit.recordedAt = schema.clock().instant();
        visit.recordedBy = by.id();
        visit.needs = whole.needs().rows().size();
        visit.sealed = whole.sealed();
        closeFor(tx, visit.id);
        whole.promises().forEach(tx::persist);
        needs.keep(tx, whole.needs());
        needs.keep(tx, whole.corrections());
        tx.flush();
        Connection connection = Schema.connection(tx);
        diary.tell(connection, event(visit), visit.id, visit.version);
        return visit.id;
    }

    private static VisitRecorded event(VisitRow visit) {
        return new VisitRecorded(
                visit.id,
                visit.household,
                visit.dwelling,
                visit.area,
                visit.kind.name(),
                Today.of(visit.happenedAt).toString(),
                visit.needs);
    }

    /** It is no longer one of its visitors' open ones. */
    static void closeFor(EntityManager tx, String visit) {
        for (VisitorRow visitor : VisitRows.find(tx, visit).visitors()) {
            visitor.open = 0;
        }
    }
}
