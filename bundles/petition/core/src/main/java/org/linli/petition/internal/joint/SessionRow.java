// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.joint;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.linli.kernel.support.data.UtcTimestamps;

/** A session of a mediation, sealed by the mediation's key. */
@Entity
@Table(name = "mediation_session")
class SessionRow {
    @Id
    String id;

    @Column(name = "mediation_id")
    String mediationId;

    @Column(name = "noted_at")
    @Convert(converter = UtcTimestamps.class)
    Instant notedAt;

    String session;

    SessionRow() {}
}
