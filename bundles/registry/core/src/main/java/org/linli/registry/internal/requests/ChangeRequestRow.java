// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.requests;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import org.linli.kernel.AreaCode;
import org.linli.kernel.support.data.UtcTimestamps;
import org.linli.registry.ChangeRequest;
import org.linli.registry.internal.Home;

/** A change request as stored; its values are sealed as {@link ChangeWords}. */
@Entity
@Table(name = "change_request")
public class ChangeRequestRow {
    @Id
    @Column(name = "id")
    String id;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    ChangeRequest.Kind kind;

    @Enumerated(EnumType.STRING)
    @Column(name = "status")
    ChangeRequest.Status status;

    @Column(name = "resident")
    String resident;

    /** The record whose key seals it, where that one was merged into the resident's; else null. */
    @Column(name = "key_of")
    String keyOf;

    @Column(name = "household")
    String household;

    @Column(name = "seen_version")
    long seenVersion;

    @Column(name = "district")
    String district;

    @Column(name = "subdistrict")
    String subdistrict;

    @Column(name = "community")
    String community;

    @Column(name = "grid")
    String grid;

    @Convert(converter = UtcTimestamps.class)
    @Column(name = "asked_at")
    Instant askedAt;

    @Column(name = "asked_by")
    String askedBy;

    @Convert(converter = UtcTimestamps.class)
    @Column(name = "decided_at")
    Instant decidedAt;

    @Column(name = "decided_by")
    String decidedBy;

    /** Of a new resident, who has no key yet; null where a person's key seals it. */
    @Column(name = "wrapped_key")
    String wrappedKey;

    @Column(name = "sealed")
    String sealed;

    @Version
    @Column(name = "version")
    long version;

    /** What its values are sealed for: they cannot be moved to another request unseen. */
    String owner() {
        return (wrappedKey == null ? keyHolder() : "new") + "/" + id;
    }

    /** Whose key seals it; null where it has its own. */
    String keyHolder() {
        return keyOf == null ? resident : keyOf;
    }

    boolean isOpen() {
        return status == ChangeRequest.Status.OPEN;
    }

    AreaCode area() {
        return new Home(null, district, subdistrict, community, grid).area();
    }

    void lieIn(Home home) {
        district = home.district();
        subdistrict = home.subdistrict();
        community = home.community();
        grid = home.grid();
    }

    ChangeRequest.By asked() {
        return new ChangeRequest.By(askedBy, askedAt);
    }

    ChangeRequest.By decided() {
        return decidedBy == null ? null : new ChangeRequest.By(decidedBy, decidedAt);
    }
}
