// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.meeting;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;
import javax.persistence.EntityManager;
import org.linli.kernel.AreaCode;
import org.linli.kernel.Page;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.kernel.support.Ids;
import org.linli.kernel.support.Input;
import org.linli.kernel.support.data.Once;
import org.linli.kernel.support.data.Schema;
import org.linli.petition.Origin;
import org.linli.petition.Person;
import org.linli.petition.Place;
import org.linli.visit.FiledNeed;
import org.linli.visit.MeetingRecord;
import org.linli.visit.NeedDraft;
import org.linli.visit.YardMeeting;
import org.linli.visit.YardMeetings;
import org.linli.visit.event.MeetingMinutesPublished;
import org.linli.visit.event.YardMeetingAnnounced;
import org.linli.visit.event.YardMeetingHeld;
import org.linli.visit.internal.Diary;
import org.linli.visit.internal.Seals;
import org.linli.visit.internal.VisitSchema;
import org.linli.visit.internal.record.Needs;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Yard meetings in the database; what residents need goes the same way as from visits. */
@Component(service = {YardMeetings.class, JpaYardMeetings.class})
public final class JpaYardMeetings implements YardMeetings {
    /** The channel of petitions, and what they came of. */
    private static final String CHANNEL = "yard-meeting";

    private static final Duration SHOWN = Duration.ofDays(366);
    private static final int LONGEST_REASON = 200;
    private static final int LONGEST_MINUTES = 4000;

    private final VisitSchema schema;
    private final Diary diary;
    private final Seals seals;
    private final Needs needs;
    private final MeetingRights rights;
    private final Once once;

    @Activate
    public JpaYardMeetings(
            @Reference VisitSchema schema,
            @Reference Diary diary,
            @Reference Seals seals,
            @Reference Needs needs,
            @Reference MeetingRights rights) {
        this.schema = schema;
        this.diary = diary;
        this.seals = seals;
        this.needs = needs;
        this.rights = rights;
        this.once = new Once(schema.clock());
    }

    @Override
    public String announce(YardMeeting.Draft draft, String key, Actor by) {
        MeetingInput.check(draft, now());
        rights.requireHold(draft.area(), by);
        String id = schema.write(tx -> once.only(tx, by, key, draft, () -> {
            MeetingRow row = new MeetingRow();
            row.id = Ids.next();
            row.state = YardMeeting.State.ANNOUNCED;
            row.say(draft);
            tx.persist(row);
            told(tx, row, false);
            return row.id;
        }));
        diary.nudge();
        return id;
    }

    @Override
    public long change(String id, YardMeeting.Draft draft, long version, Actor by) {
        MeetingInput.check(draft, now());
        rights.requireHold(find(id), by);
        rights.requireHold(draft.area(), by);
        return changed(id, version, YardMeeting.State.ANNOUNCED, (tx, row) -> {
            row.say(draft);
            told(tx, row, false);
        });
    }

    @Override
    public long cancel(String id, String reason, long version, Actor by) {
        rights.requireHold(find(id), by);
        new Input().text("reason", reason, 2, LONGEST_REASON).check();
        return changed(id, version, YardMeeting.State.ANNOUNCED, (tx, row) -> {
            row.state = YardMeeting.State.CANCELLED;
            row.cancelledFor = reason;
            told(tx, row, true);
        });
    }

    @Override
    public List<FiledNeed> hold(String id, MeetingRecord record, long version, Actor by) {
        MeetingRow seen = find(id);
        rights.requireHold(seen, by);
        MeetingInput.check(record);
        if (seen.startsAt.isAfter(now())) {
            throw new PlatformException(Problem.conflict("it has not begun yet"));
        }
        Needs.Prepared prepared = prepared(seen, record, by);
        String key = seals.newKey();
        String sealed = seals.seal(key, id, new SaidThere(record.staff(), record.topics(), record.opinions()));
        changed(id, version, YardMeeting.State.ANNOUNCED, (tx, row) -> {
            row.state = YardMeeting.State.HELD;
            row.residents = record.residents();
            row.wrappedKey = key;
            row.sealed = sealed;
            row.heldBy = by.id();
            row.heldAt = now();
            needs.keep(tx, prepared);
            YardMeetingHeld held =
                    new YardMeetingHeld(id, row.area, row.office, record.needs().size());
            diary.tell(Schema.connection(tx), held, id, row.version + 1);
        });
        return needs.file(prepared);
    }

    private Needs.Prepared prepared(MeetingRow row, MeetingRecord record, Actor by) {
        Place place = new Place(null, row.place, row.areaCode());
        Needs.Source source =
                new Needs.Source(CHANNEL, new Origin(CHANNEL, row.id), row.areaCode(), place, row.startsAt);
        List<NeedDraft> drafts = record.needs().stream()
                .map(need -> draft(need, record.needs().indexOf(need), row))
                .toList();
        return needs.prepare(source, drafts, asked -> person(record.needs().get(Integer.parseInt(asked))), by);
    }

    /** Who asks is named by their place in the list: they need not be in the registry. */
    private static NeedDraft draft(MeetingRecord.Need need, int place, MeetingRow row) {
        boolean elsewhere = need.address() != null && !need.address().isBlank();
        Place where = elsewhere ? new Place(null, need.address(), row.areaCode()) : null;
        return new NeedDraft(need.text(), need.type(), Integer.toString(place), null, where, null, null);
    }

    private static Person person(MeetingRecord.Need need) {
        boolean named = need.name() != null && !need.name().isBlank();
        String phone = need.phone() == null || need.phone().isBlank() ? null : need.phone();
        return named || phone != null ? new Person(named ? need.name() : "居民", phone) : null;
    }

    @Override
    public long publishMinutes(String id, String words, long version, Actor by) {
        rights.requireHold(find(id), by);
        new Input().text("words", words, 2, LONGEST_MINUTES).check();
        return changed(id, version, YardMeeting.State.HELD, (tx, row) -> {
            row.minutes = words;
            diary.tell(Schema.connection(tx), new MeetingMinutesPublished(id, row.area), id, row.version + 1);
        });
    }

    @Override
    public YardMeeting read(String id, Actor by) {
        MeetingRow row = find(id);
        rights.requireRead(row, by);
        if (row.state != YardMeeting.State.HELD) {
            return row.view(null, List.of());
        }
        SaidThere said = seals.open(row.wrappedKey, row.id, row.sealed, SaidThere.class);
        MeetingRecord record = said == null
                ? null
                : new MeetingRecord(said.staff(), row.residents, said.topics(), said.opinions(), List.of());
        return row.view(record, needs.of(new Origin(CHANNEL, id)));
    }

    @Override
    public Page<YardMeeting> list(AreaCode area, LocalDate month, String cursor, int size, Actor by) {
        rights.requireList(area, by);
        LocalDate first = month == null ? null : month.withDayOfMonth(1);
        return MeetingList.page(schema, area, first, null, cursor, size).map(row -> row.view(null, List.of()));
    }

    @Override
    public Page<YardMeeting.Public> open(AreaCode area, String cursor, int size) {
        return MeetingList.page(schema, area, null, now().minus(SHOWN), cursor, size)
                .map(MeetingRow::open);
    }

    private long changed(
            String id, long version, YardMeeting.State state, BiConsumer<EntityManager, MeetingRow> change) {
        schema.write(tx -> {
            MeetingRow row = tx.find(MeetingRow.class, id);
            Versioned.require(version, row.version);
            if (row.state != state) {
                throw new PlatformException(Problem.conflict("the meeting is " + row.state));
            }
            change.accept(tx, row);
            return null;
        });
        diary.nudge();
        return version + 1;
    }

    private void told(EntityManager tx, MeetingRow row, boolean cancelled) {
        YardMeetingAnnounced event = new YardMeetingAnnounced(row.id, row.area, cancelled);
        diary.tell(Schema.connection(tx), event, row.id, row.version + 1);
    }

    private MeetingRow find(String id) {
        MeetingRow row = schema.read(em -> em.find(MeetingRow.class, id));
        if (row == null) {
            throw new PlatformException(Problem.notFound("meeting", id));
        }
        return row;
    }

    private Instant now() {
        return schema.clock().instant();
    }
}
