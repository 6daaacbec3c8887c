// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.together;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.EntityManager;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import org.linli.kernel.support.Ids;
import org.linli.kernel.support.data.UtcTimestamps;
import org.linli.petition.Links;
import org.linli.petition.internal.WorkOrderRow;

/** That an order has to do with another, a campaign or a known work. */
@Entity
@Table(name = "order_link")
class LinkRow {
    @Id
    String id;

    @Column(name = "order_id")
    String orderId;

    @Enumerated(EnumType.STRING)
    Links.Kind kind;

    String target;
    String words;

    @Column(name = "linked_at")
    @Convert(converter = UtcTimestamps.class)
    Instant linkedAt;

    @Column(name = "linked_by")
    String linkedBy;

    LinkRow() {}

    static LinkRow of(WorkOrderRow order, Links.Kind kind, String target, Instant at) {
        LinkRow row = new LinkRow();
        row.id = Ids.next();
        row.orderId = order.id;
        row.kind = kind;
        row.target = target;
        row.linkedAt = at;
        return row;
    }

    static boolean exists(EntityManager manager, String order, Links.Kind kind, String target) {
        return manager.createQuery(
                                "SELECT COUNT(l) FROM LinkRow l WHERE l.orderId = :order AND l.kind = :kind"
                                        + " AND l.target = :target",
                                Long.class)
                        .setParameter("order", order)
                        .setParameter("kind", kind)
                        .setParameter("target", target)
                        .getSingleResult()
                > 0;
    }
}
