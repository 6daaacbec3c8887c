// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.joint;

import java.time.Instant;
import java.util.List;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.linli.kernel.support.Json;
import org.linli.kernel.support.data.UtcTimestamps;
import org.linli.organization.Handler;
import org.linli.petition.JointGroup;

/** A joint group of an order. */
@Entity
@Table(name = "joint_group")
class GroupRow {
    @Id
    String id;

    @Column(name = "order_id")
    String orderId;

    String members;
    String purpose;

    @Column(name = "formed_at")
    @Convert(converter = UtcTimestamps.class)
    Instant formedAt;

    @Column(name = "formed_by")
    String formedBy;

    GroupRow() {}

    JointGroup view() {
        List<Handler> all = List.of(Json.read(members, Handler[].class));
        return new JointGroup(id, all.get(0), all, purpose, formedAt, formedBy);
    }
}
