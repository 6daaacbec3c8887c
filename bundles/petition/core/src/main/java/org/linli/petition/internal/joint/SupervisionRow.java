// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.joint;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.linli.kernel.support.data.UtcTimestamps;
import org.linli.petition.Supervision;

/** A supervision of an order. */
@Entity
@Table(name = "supervision")
class SupervisionRow {
    @Id
    String id;

    @Column(name = "order_id")
    String orderId;

    String words;

    @Column(name = "asked_at")
    @Convert(converter = UtcTimestamps.class)
    Instant askedAt;

    @Column(name = "asked_by")
    String askedBy;

    @Column(name = "due_at")
    @Convert(converter = UtcTimestamps.class)
    Instant dueAt;

    String answer;

    @Column(name = "answered_at")
    @Convert(converter = UtcTimestamps.class)
    Instant answeredAt;

    @Column(name = "answered_by")
    String answeredBy;

    SupervisionRow() {}

    Supervision view() {
        return new Supervision(id, words, askedAt, askedBy, dueAt, answer, answeredAt, answeredBy);
    }
}
