// SPDX-License-Identifier: Apache-2.0
package org.linli.organization.internal;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.linli.kernel.support.data.UtcTimestamps;

/** One entry of the administration log; added, never changed. */
@Entity
@Table(name = "administration_log")
class LogRow {
    @Id
    @Column(name = "id")
    String id;

    @Convert(converter = UtcTimestamps.class)
    @Column(name = "happened_at")
    Instant happenedAt;

    @Column(name = "actor")
    String actor;

    @Column(name = "action")
    String action;

    @Column(name = "subject")
    String subject;

    @Column(name = "detail")
    String detail;
}
