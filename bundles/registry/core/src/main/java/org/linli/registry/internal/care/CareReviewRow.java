// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.care;

import java.time.Instant;
import java.time.LocalDate;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.linli.kernel.AreaCode;
import org.linli.kernel.support.Ids;
import org.linli.kernel.support.data.UtcTimestamps;
import org.linli.registry.internal.Home;

/** A review of a care file as stored; what was found is sealed as {@link ReviewWords}. */
@Entity
@Table(name = "care_review")
public class CareReviewRow {
    @Id
    @Column(name = "id")
    String id;

    @Column(name = "care_file")
    String careFile;

    @Column(name = "resident")
    String resident;

    /** The record whose key seals it, where that one was merged into the resident's; else null. */
    @Column(name = "key_of")
    String keyOf;

    @Column(name = "sensitive")
    int sensitive;

    @Column(name = "is_open")
    int open;

    @Column(name = "due_day")
    LocalDate due;

    @Convert(converter = UtcTimestamps.class)
    @Column(name = "opened_at")
    Instant begunAt;

    @Column(name = "opened_by")
    String begunBy;

    @Convert(converter = UtcTimestamps.class)
    @Column(name = "done_at")
    Instant doneAt;

    @Column(name = "done_by")
    String doneBy;

    @Column(name = "district")
    String district;

    @Column(name = "subdistrict")
    String subdistrict;

    @Column(name = "community")
    String community;

    @Column(name = "grid")
    String grid;

    @Column(name = "sealed")
    String sealed;

    /** The next review of a file. */
    static CareReviewRow next(CareFileRow file, LocalDate due) {
        CareReviewRow row = new CareReviewRow();
        row.id = Ids.next();
        row.careFile = file.id;
        row.resident = file.resident;
        row.keyOf = file.keyOf;
        row.sensitive = file.sensitive;
        row.open = 1;
        row.due = due;
        row.district = file.district;
        row.subdistrict = file.subdistrict;
        row.community = file.community;
        row.grid = file.grid;
        return row;
    }

    String owner() {
        return (keyOf == null ? resident : keyOf) + "/" + id;
    }

    AreaCode area() {
        return new Home(null, district, subdistrict, community, grid).area();
    }

    boolean isOpen() {
        return open == 1;
    }

    boolean isSensitive() {
        return sensitive == 1;
    }

    /** Whether it is to be done now: its day has come, or somebody has begun it. */
    boolean isDue(LocalDate today) {
        return isOpen() && (begunAt != null || !due.isAfter(today));
    }
}
