// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.joint;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.linli.kernel.support.data.UtcTimestamps;

/** A mediation; who is at odds and about what is sealed by a key of its own. */
@Entity
@Table(name = "mediation")
class MediationRow {
    @Id
    String id;

    @Column(name = "order_id")
    String orderId;

    @Column(name = "sealed_key")
    String sealedKey;

    String parties;
    String outcome;

    @Column(name = "started_at")
    @Convert(converter = UtcTimestamps.class)
    Instant startedAt;

    @Column(name = "ended_at")
    @Convert(converter = UtcTimestamps.class)
    Instant endedAt;

    Integer settled;

    MediationRow() {}
}
