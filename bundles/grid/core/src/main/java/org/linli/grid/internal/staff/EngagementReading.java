// SPDX-License-Identifier: Apache-2.0
package org.linli.grid.internal.staff;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.linli.grid.Engagement;
import org.linli.grid.Engagement.Kind;
import org.linli.grid.internal.GridSchema;
import org.linli.grid.internal.Neighbours;
import org.linli.grid.internal.Seals;
import org.linli.kernel.AreaCode;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.calendar.WorkCalendar;
import org.linli.kernel.support.Codes;
import org.linli.organization.Officer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads engagements and opens what is sealed; whether somebody may see it, and that they did, is the caller's care. */
@Component(service = EngagementReading.class)
public final class EngagementReading {
    private static final String HOLDS = "e.since <= :day AND (e.until IS NULL OR e.until > :day)";

    private static final int MOST_AT_ONCE = 100;

    private final GridSchema schema;
    private final Neighbours neighbours;
    private final Seals seals;

    @Activate
    public EngagementReading(@Reference GridSchema schema, @Reference Neighbours neighbours, @Reference Seals seals) {
        this.schema = schema;
        this.neighbours = neighbours;
        this.seals = seals;
    }

    /** How much of somebody is shown. */
    enum Shown {
        /** Whole name and phone. */
        WHOLE,
        /** The name, and the phone masked; of members who checked in also the name masked. */
        MASKED
    }

    /** That an area has somebody of a kind. */
    record Has(String area, Kind kind) {}

    /** Today in China. */
    LocalDate today() {
        return LocalDate.ofInstant(schema.clock().instant(), WorkCalendar.CHINA);
    }

    PhoneBook phoneBook() {
        return new PhoneBook(neighbours);
    }

    /** @throws PlatformException not found */
    EngagementRow row(String id) {
        return Optional.ofNullable(id)
                .map(given -> schema.read(em -> em.find(EngagementRow.class, given)))
                .orElseThrow(() -> new PlatformException(Problem.notFound("engagement", id)));
    }

    /** Those of exactly these areas and of these kinds that hold on the day, in the order in which they were entered. */
    List<EngagementRow> on(LocalDate day, Collection<AreaCode> areas, Collection<Kind> kinds, int most) {
        return schema.read(em -> em.createQuery(
                        "SELECT e FROM EngagementRow e WHERE e.area IN :areas AND e.kind IN :kinds AND " + HOLDS
                                + " ORDER BY e.id",
                        EngagementRow.class)
                .setParameter("areas", areas.stream().map(AreaCode::value).toList())
                .setParameter("kinds", kinds)
                .setParameter("day", day.toString())
                .setMaxResults(most)
                .getResultList());
    }

    /** Those of these that hold on the day. */
    List<EngagementRow> some(Collection<String> ids, LocalDate day) {
        return ids.isEmpty()
                ? List.of()
                : schema.read(em -> em.createQuery(
                                "SELECT e FROM EngagementRow e WHERE e.id IN :ids AND " + HOLDS + " ORDER BY e.id",
                                EngagementRow.class)
                        .setParameter("ids", ids)
                        .setParameter("day", day.toString())
                        .getResultList());
    }

    /** Some of those of an officer that go on; empty when there are none. */
    List<EngagementRow> open(String officer) {
        return schema.read(em -> em.createQuery(
                        "SELECT e FROM EngagementRow e WHERE e.officer = :officer AND e.until IS NULL ORDER BY e.id",
                        EngagementRow.class)
                .setParameter("officer", officer)
                .setMaxResults(MOST_AT_ONCE)
                .getResultList());
    }

    /** Some of those of a resident, by its blind index; empty when there are none. */
    List<EngagementRow> of(String residentIndex) {
        return schema.read(em -> em.createQuery(
                        "SELECT e FROM EngagementRow e WHERE e.residentIndex = :index ORDER BY e.id",
                        EngagementRow.class)
                .setParameter("index", residentIndex)
                .setMaxResults(MOST_AT_ONCE)
                .getResultList());
    }

    /** Some of those that ended before the day and whose person can still be read; empty when there are none. */
    List<EngagementRow> kept(LocalDate endedBefore) {
        return schema.read(em -> em.createQuery(
                        "SELECT e FROM EngagementRow e WHERE e.wrappedKey IS NOT NULL AND e.until < :day ORDER BY e.until",
                        EngagementRow.class)
                .setParameter("day", endedBefore.toString())
                .setMaxResults(MOST_AT_ONCE)
                .getResultList());
    }

    /** Which kinds there are today in areas from the first to the last code. */
    List<Has> held(AreaCode first, AreaCode last) {
        String sql = "SELECT DISTINCT e.area, e.kind FROM EngagementRow e WHERE e.area BETWEEN :first AND :last AND "
                + HOLDS;
        return schema.read(em -> em
                .createQuery(sql, Object[].class)
                .setParameter("first", first.value())
                .setParameter("last", last.value())
                .setParameter("day", today().toString())
                .getResultList()
                .stream()
                .map(found -> new Has((String) found[0], (Kind) found[1]))
                .toList());
    }

    /** One more than asked for, after a place, by area and then as they were entered. */
    List<EngagementRow> list(AreaCode area, Kind kind, LocalDate day, List<String> after, int size) {
        return schema.read(
                em -> query(em, area, kind, day, after).setMaxResults(size + 1).getResultList());
    }

    private static TypedQuery<EngagementRow> query(
            EntityManager em, AreaCode area, Kind kind, LocalDate day, List<String> after) {
        Codes codes = Codes.in(area);
        TypedQuery<EngagementRow> query = em.createQuery(
                        "SELECT e FROM EngagementRow e WHERE e.area BETWEEN :first AND :last AND " + HOLDS
                                + (kind == null ? "" : " AND e.kind = :kind")
                                + " AND (e.area > :area OR (e.area = :area AND e.id > :id)) ORDER BY e.area, e.id",
                        EngagementRow.class)
                .setParameter("first", codes.first())
                .setParameter("last", codes.last())
                .setParameter("day", day.toString())
                .setParameter("area", after.get(0))
                .setParameter("id", after.get(1));
        return kind == null ? query : query.setParameter("kind", kind);
    }

    /** The engagement with as much of the person as is shown; outside of transactions. */
    Engagement engagement(EngagementRow row, Shown shown, PhoneBook phones) {
        Person person = person(row, phones);
        boolean whole = shown == Shown.WHOLE;
        boolean hidden = !whole && row.kind == Kind.MEMBER_CHECK_IN;
        return new Engagement(
                row.id,
                row.kind,
                row.area(),
                hidden ? Person.maskedName(person.name()) : person.name(),
                whole || row.officer != null ? person.phone() : Person.maskedPhone(person.phone()),
                row.background,
                row.officer,
                hidden ? null : person.resident(),
                row.organization,
                row.organizationId,
                row.since(),
                row.until(),
                row.replaces,
                row.version);
    }

    /** An officer's name and duty phone are those of today; who was forgotten has none. */
    private Person person(EngagementRow row, PhoneBook phones) {
        Person sealed = seals.open(row.wrappedKey, row.id, row.sealed, Person.class);
        if (row.officer == null) {
            return sealed == null ? new Person(null, null, null) : sealed;
        }
        Optional<Officer> officer = phones.officer(row.officer);
        return new Person(
                officer.map(Officer::name).orElse(null),
                officer.map(Officer::phone).orElse(null),
                sealed == null ? null : sealed.resident());
    }
}
