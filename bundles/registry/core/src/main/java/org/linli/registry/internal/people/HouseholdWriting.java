// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.people;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.linli.kernel.AreaCode;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.support.data.Instants;
import org.linli.kernel.support.data.Schema;
import org.linli.kernel.support.data.UncheckedSqlException;
import org.linli.registry.event.HouseholdSaved;
import org.linli.registry.internal.Diary;
import org.linli.registry.internal.HouseholdRow;
import org.linli.registry.internal.MembershipRow;
import org.linli.registry.internal.RegistrySchema;
import org.linli.registry.internal.ResidentRow;
import org.linli.registry.internal.Rights;
import org.linli.registry.internal.Seals;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads households that are to be changed, and writes them with their people and versions in one transaction. */
@Component(service = HouseholdWriting.class)
public final class HouseholdWriting {
    private static final String VERSION =
            "INSERT INTO household_version (household, version, changed_at, changed_by, cause,"
                    + " sealed) VALUES (?, ?, ?, ?, ?, ?)";

    private final RegistrySchema schema;
    private final Diary diary;
    private final Seals seals;
    private final ResidentChanging changing;

    @Activate
    public HouseholdWriting(
            @Reference RegistrySchema schema,
            @Reference Diary diary,
            @Reference Seals seals,
            @Reference ResidentChanging changing) {
        this.schema = schema;
        this.diary = diary;
        this.seals = seals;
        this.changing = changing;
    }

    /** A household as it is now. */
    HouseholdChange read(String id) {
        return schema.read(em -> {
            HouseholdRow row = Optional.ofNullable(em.find(HouseholdRow.class, id))
                    .orElseThrow(() -> new PlatformException(Problem.notFound("household", id)));
            return new HouseholdChange(row, members(em, id));
        });
    }

    /** A household that is to be changed, with its number opened. */
    HouseholdChange changeable(Work work, String id, long version) {
        HouseholdChange household = changeable(work, id);
        if (version != household.row.version) {
            throw new PlatformException(Problem.staleVersion(version, household.row.version));
        }
        return household;
    }

    /** As {@link #changeable(Work, String, long)}, in whatever version it is. */
    HouseholdChange changeable(Work work, String id) {
        HouseholdChange household = read(id);
        Rights.requireWrite("household", id, household.row.area(), work.by);
        if (household.row.endedAt != null) {
            throw new PlatformException(Problem.conflict("this household has ended"));
        }
        household.number = number(household.row);
        return work.with(household);
    }

    /** The number in the household register. */
    String number(HouseholdRow row) {
        HouseholdNumber opened = seals.open(row.wrappedKey, row.id, row.sealed, HouseholdNumber.class);
        return opened == null ? null : opened.number();
    }

    /** A resident of the actor's areas who is to be changed. */
    ResidentRow resident(Work work, String id) {
        if (work.residents.containsKey(id)) {
            return work.residents.get(id);
        }
        ResidentRow row = schema.read(em -> JpaResidents.found(em, id));
        Rights.requireWrite("resident", id, row.area(), work.by);
        return work.with(row);
    }

    /** Writes it all, with a version and an event of each. */
    void write(Work work) {
        Instant now = schema.clock().instant();
        List<Sealed> households =
                work.households.stream().map(change -> sealed(change, now)).toList();
        List<Prepared> people = work.residents.values().stream()
                .map(row -> changing.next(
                        row,
                        Optional.ofNullable(work.fields.get(row.id)).orElseGet(() -> changing.fields(row)),
                        work.by.id(),
                        work.cause))
                .toList();
        schema.write(em -> {
            work.first.forEach(step -> step.accept(em));
            households.forEach(household -> write(em, household, work, now));
            people.forEach(next -> changing.write(em, next, work.areasBefore.get(next.row().id)));
            return null;
        });
        diary.nudge();
    }

    private record Sealed(HouseholdChange change, String version) {}

    private Sealed sealed(HouseholdChange change, Instant now) {
        change.requireHead();
        HouseholdRow row = change.row;
        if (row.wrappedKey == null) {
            row.wrappedKey = seals.newKey();
        }
        // Sealed anew each time, so that the row changes and its version with it.
        row.sealed = seals.seal(row.wrappedKey, row.id, new HouseholdNumber(change.number));
        row.numberIndex = seals.index("household-number", change.number);
        if (change.members.isEmpty() && row.endedAt == null) {
            row.endedAt = now;
            row.head = "";
        }
        HouseholdVersion version = new HouseholdVersion(
                row.version + 1,
                row.dwelling,
                row.kind,
                change.number,
                row.area().value(),
                change.members.stream()
                        .map(member -> new HouseholdVersion.Member(member.resident, member.relation, member.since))
                        .toList(),
                row.endedAt);
        return new Sealed(change, seals.seal(row.wrappedKey, row.id, version));
    }

    private void write(EntityManager em, Sealed sealed, Work work, Instant now) {
        HouseholdRow row = sealed.change().row;
        HouseholdRow written = row;
        if (row.version == 0) {
            requireOwnNumber(em, row);
            em.persist(row);
        } else {
            HouseholdRow current = em.find(HouseholdRow.class, row.id);
            if (current.version != row.version) {
                throw new PlatformException(Problem.staleVersion(row.version, current.version));
            }
            requireOwnNumber(em, row);
            written = current;
            written.take(row);
        }
        sealed.change().touched.forEach(em::merge);
        em.flush();
        insertVersion(em, written, sealed.version(), work, now);
        AreaCode former = sealed.change().former;
        diary.tell(
                Schema.connection(em),
                new HouseholdSaved(
                        written.id,
                        written.area().value(),
                        former == null || former.equals(written.area()) ? null : former.value()),
                written.id,
                written.version);
    }

    private static void requireOwnNumber(EntityManager em, HouseholdRow row) {
        boolean taken = row.numberIndex != null
                && row.endedAt == null
                && !em.createQuery(
                                "SELECT h.id FROM HouseholdRow h WHERE h.numberIndex = :number AND h.id <> :id"
                                        + " AND h.endedAt IS NULL",
                                String.class)
                        .setParameter("number", row.numberIndex)
                        .setParameter("id", row.id)
                        .setMaxResults(1)
                        .getResultList()
                        .isEmpty();
        if (taken) {
            throw new PlatformException(Problem.conflict("another household has this number"));
        }
    }

    private static void insertVersion(EntityManager em, HouseholdRow row, String sealed, Work work, Instant now) {
        try (PreparedStatement insert = Schema.connection(em).prepareStatement(VERSION)) {
            insert.setString(1, row.id);
            insert.setLong(2, row.version);
            Instants.set(insert, 3, now);
            insert.setString(4, work.by.id());
            insert.setString(5, work.cause);
            insert.setString(6, sealed);
            insert.executeUpdate();
        } catch (SQLException failed) {
            throw new UncheckedSqlException(failed);
        }
    }

    private static List<MembershipRow> members(EntityManager em, String household) {
        return em.createQuery(
                        "SELECT m FROM MembershipRow m WHERE m.household = :household AND m.until IS NULL ORDER BY m.id",
                        MembershipRow.class)
                .setParameter("household", household)
                .getResultList();
    }
}
