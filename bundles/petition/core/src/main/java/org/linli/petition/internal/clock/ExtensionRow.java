// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.clock;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import org.linli.kernel.support.data.UtcTimestamps;
import org.linli.petition.Extensions;

/** More time that was asked for. */
@Entity
@Table(name = "extension_asked")
class ExtensionRow {
    @Id
    String id;

    @Column(name = "order_id")
    String orderId;

    @Enumerated(EnumType.STRING)
    Extensions.State state;

    @Column(name = "asked_at")
    @Convert(converter = UtcTimestamps.class)
    Instant askedAt;

    @Column(name = "asked_by")
    String askedBy;

    @Column(name = "asked_name")
    String askedName;

    String reason;

    @Column(name = "public_reason")
    String publicReason;

    int amount;
    int more;
    String unit;

    @Column(name = "due_before")
    @Convert(converter = UtcTimestamps.class)
    Instant dueBefore;

    @Column(name = "due_after")
    @Convert(converter = UtcTimestamps.class)
    Instant dueAfter;

    @Column(name = "decided_at")
    @Convert(converter = UtcTimestamps.class)
    Instant decidedAt;

    @Column(name = "decided_by")
    String decidedBy;

    String note;

    ExtensionRow() {}

    Extensions.Extension view() {
        return new Extensions.Extension(
                state, askedAt, askedName, reason, publicReason, dueBefore, dueAfter, decidedAt, decidedBy, note);
    }
}
