// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.joint;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.linli.kernel.support.data.UtcTimestamps;
import org.linli.petition.OutsideCall;

/** An outside party that was called for an order. */
@Entity
@Table(name = "outside_call")
class OutsideCallRow {
    @Id
    String id;

    @Column(name = "order_id")
    String orderId;

    String party;
    String kind;
    String name;

    @Column(name = "called_at")
    @Convert(converter = UtcTimestamps.class)
    Instant calledAt;

    @Column(name = "called_by")
    String calledBy;

    String words;

    @Column(name = "comes_at")
    @Convert(converter = UtcTimestamps.class)
    Instant comesAt;

    @Column(name = "came_at")
    @Convert(converter = UtcTimestamps.class)
    Instant cameAt;

    String result;

    OutsideCallRow() {}

    OutsideCall view() {
        return new OutsideCall(id, party, kind, name, calledAt, calledBy, words, comesAt, cameAt, result);
    }
}
