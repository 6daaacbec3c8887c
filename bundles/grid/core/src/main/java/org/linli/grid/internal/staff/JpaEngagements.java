// SPDX-License-Identifier: Apache-2.0
package org.linli.grid.internal.staff;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.linli.grid.Engagement;
import org.linli.grid.EngagementDraft;
import org.linli.grid.Engagements;
import org.linli.grid.internal.Diary;
import org.linli.grid.internal.GridSchema;
import org.linli.grid.internal.Neighbours;
import org.linli.grid.internal.Rights;
import org.linli.grid.internal.Seals;
import org.linli.grid.internal.staff.EngagementReading.Shown;
import org.linli.kernel.Page;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.ledger.Access;
import org.linli.kernel.security.Actor;
import org.linli.kernel.support.Cursor;
import org.linli.kernel.support.Input;
import org.linli.kernel.support.data.Once;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Engagements in the database. */
@Component(service = {Engagements.class, JpaEngagements.class})
public final class JpaEngagements implements Engagements {
    private static final String NAME = "engagement";

    private final GridSchema schema;
    private final Neighbours neighbours;
    private final Diary diary;
    private final EngagementReading reading;
    private final EngagementDrafts drafts;
    private final Once once;

    @Activate
    public JpaEngagements(
            @Reference GridSchema schema,
            @Reference Neighbours neighbours,
            @Reference Diary diary,
            @Reference Seals seals,
            @Reference EngagementReading reading) {
        this.schema = schema;
        this.neighbours = neighbours;
        this.diary = diary;
        this.reading = reading;
        this.drafts = new EngagementDrafts(neighbours, seals);
        this.once = new Once(schema.clock());
    }

    @Override
    public Engagement add(EngagementDraft draft, String key, Actor by) {
        LocalDate today = reading.today();
        LocalDate since = draft.since() == null ? today : draft.since();
        EngagementRow row = drafted(draft, today, by);
        String id = schema.write(em -> once.only(em, by, key, draft, () -> {
            new EngagementWriting(em, diary).begin(row, since);
            return row.id;
        }));
        diary.nudge();
        return whole(id);
    }

    @Override
    public Engagement replace(String id, long version, EngagementDraft draft, Actor by) {
        EngagementRow before = changeable(id, by);
        new Input()
                .that(draft.kind() == before.kind, "kind", "is another", "that of the engagement: " + before.kind)
                .that(before.area().equals(draft.area()), "area", "is another", "that of the engagement")
                .check();
        LocalDate today = reading.today();
        EngagementRow next = drafted(draft, today, by);
        change(writing -> writing.end(id, version, today, by.id(), next));
        return whole(next.id);
    }

    @Override
    public Engagement end(String id, long version, LocalDate until, Actor by) {
        EngagementRow row = changeable(id, by);
        LocalDate today = reading.today();
        LocalDate day = until == null ? today : until;
        new Input()
                .that(
                        !day.isBefore(row.since()) && !day.isAfter(today),
                        "until",
                        "is " + day,
                        "a day from " + row.since() + " to " + today)
                .check();
        change(writing -> writing.end(id, version, day, by.id(), null));
        return whole(id);
    }

    @Override
    public void forget(String id, Actor by) {
        EngagementRow row = reading.row(id);
        Rights.requireForget(NAME, id, row.area(), by);
        if (row.until == null) {
            throw new PlatformException(Problem.conflict("it is not over; end it first"));
        }
        change(writing -> writing.forget(id));
    }

    @Override
    public Engagement find(String id, String from, Actor by) {
        EngagementRow row = reading.row(id);
        Rights.requireSeen(NAME, id, row.area(), by);
        if (row.sealed != null) {
            neighbours.ledger().append(Access.list(by, "grid.engagement", 1, from));
        }
        return whole(id);
    }

    @Override
    public Page<Engagement> list(Query query, String cursor, int size, String from, Actor by) {
        new Input().required("area", query.area()).check();
        Rights.requireSeen("area", query.area().value(), query.area(), by);
        List<String> after = Cursor.read(cursor, 2);
        int limit = Page.size(size);
        LocalDate day = query.day() == null ? reading.today() : query.day();
        Page<EngagementRow> rows = Cursor.page(
                reading.list(query.area(), query.kind(), day, after, limit), limit, row -> List.of(row.area, row.id));
        neighbours
                .ledger()
                .append(Access.list(by, "grid.engagements", rows.items().size(), from));
        PhoneBook phones = reading.phoneBook();
        return rows.map(row -> reading.engagement(row, Shown.MASKED, phones));
    }

    @Override
    public List<Engagement> named(Collection<String> ids, String from, Actor by) {
        new Input()
                .that(ids.size() <= MOST_AT_ONCE, "ids", "are too many", "at most " + MOST_AT_ONCE)
                .check();
        List<EngagementRow> rows = reading.some(ids, reading.today()).stream()
                .filter(row -> Rights.sees(row.area(), by))
                .toList();
        neighbours.ledger().append(Access.list(by, "grid.engagements", rows.size(), from));
        PhoneBook phones = reading.phoneBook();
        return rows.stream()
                .map(row -> reading.engagement(row, Shown.MASKED, phones))
                .toList();
    }

    private EngagementRow drafted(EngagementDraft draft, LocalDate today, Actor by) {
        EngagementRow row = drafts.row(draft, today, by);
        row.addedBy = by.id();
        row.addedAt = schema.clock().instant();
        return row;
    }

    private EngagementRow changeable(String id, Actor by) {
        EngagementRow row = reading.row(id);
        Rights.requireWrite(NAME, id, row.area(), by);
        return row;
    }

    private void change(Consumer<EngagementWriting> work) {
        schema.write(em -> {
            work.accept(new EngagementWriting(em, diary));
            return null;
        });
        diary.nudge();
    }

    private Engagement whole(String id) {
        return reading.engagement(reading.row(id), Shown.WHOLE, reading.phoneBook());
    }
}
