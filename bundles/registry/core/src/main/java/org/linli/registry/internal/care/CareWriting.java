// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.care;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import javax.persistence.EntityManager;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.kernel.support.data.Instants;
import org.linli.kernel.support.data.Schema;
import org.linli.kernel.support.data.UncheckedSqlException;
import org.linli.registry.event.CareFileSaved;
import org.linli.registry.internal.Diary;
import org.linli.registry.internal.RegistrySchema;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What is written of a care file; everything in it is sealed before. */
@Component(service = CareWriting.class)
public final class CareWriting {
    private static final String KEEP = "INSERT INTO care_file_version"
            + " (care_file, version, resident, changed_at, changed_by, sealed) VALUES (?, ?, ?, ?, ?, ?)";

    private final RegistrySchema schema;
    private final Diary diary;

    @Activate
    public CareWriting(@Reference RegistrySchema schema, @Reference Diary diary) {
        this.schema = schema;
        this.diary = diary;
    }

    /** Puts a new file with its first review; in the open transaction. */
    String open(EntityManager em, CareFileRow row, LocalDate review, Actor by) {
        Person person = hold(em, row.resident);
        row.lieIn(person.home());
        row.openedAt = schema.clock().instant();
        row.changedAt = row.openedAt;
        row.open = 1;
        row.openOf = row.resident;
        long there = em.createQuery(
                        "SELECT COUNT(f) FROM CareFileRow f WHERE f.openOf = :resident AND f.categoryIndex = :category",
                        Long.class)
                .setParameter("resident", row.resident)
                .setParameter("category", row.categoryIndex)
                .getSingleResult();
        if (there > 0) {
            throw new PlatformException(Problem.conflict("the resident has an open care file of this category"));
        }
        em.persist(row);
        em.persist(CareReviewRow.next(row, review));
        saved(em, row, by);
        return row.id;
    }

    /** Writes what a file says now, and when it is looked at next; in the open transaction. */
    CareFileRow change(EntityManager em, String id, long version, SealedWords words) {
        CareFileRow row = em.find(CareFileRow.class, id);
        if (row == null) {
            throw new PlatformException(Problem.notFound("care file", id));
        }
        if (row.version != version) {
            throw new PlatformException(Problem.staleVersion(version, row.version));
        }
        if (!row.isOpen()) {
            throw new PlatformException(Problem.conflict("the care file is closed"));
        }
        hold(em, row.resident);
        row.sealed = words.text();
        row.levelIndex = words.levelIndex();
        row.changedAt = schema.clock().instant();
        return row;
    }

    /** The change is complete: keeps the version and tells others; in the open transaction. */
    long saved(EntityManager em, CareFileRow row, Actor by) {
        em.flush();
        Connection tx = Schema.connection(em);
        try (PreparedStatement keep = tx.prepareStatement(KEEP)) {
            keep.setString(1, row.id);
            keep.setLong(2, row.version);
            keep.setString(3, row.resident);
            Instants.set(keep, 4, row.changedAt);
            keep.setString(5, by.id());
            keep.setString(6, row.sealed);
            keep.executeUpdate();
        } catch (SQLException failed) {
            throw new UncheckedSqlException(failed);
        }
        diary.tell(tx, new CareFileSaved(row.id, row.resident, row.area().value()), row.id, row.version);
        return row.version;
    }

    /** Closes what is to be done for a file; in the open transaction. */
    static void closeReview(EntityManager em, CareFileRow row) {
        CareReviewRow review = CareRecords.openReview(em, row.id);
        if (review != null) {
            review.open = 0;
        }
    }

    private static Person hold(EntityManager em, String resident) {
        try {
            return Person.held(Schema.connection(em), resident)
                    .filter(Person::isLive)
                    .orElseThrow(() -> new PlatformException(Problem.conflict("the resident's record is not in use")));
        } catch (SQLException failed) {
            throw new UncheckedSqlException(failed);
        }
    }
}
