// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal;

import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import org.linli.kernel.support.data.UtcTimestamps;
import org.linli.petition.StepKind;
import org.linli.petition.Urgency;
import org.linli.petition.WorkOrderState;

/** A step of a timeline; written once. */
@Entity
@IdClass(StepRow.Key.class)
@Table(name = "step")
class StepRow {
    @Id
    @Column(name = "order_id")
    String orderId;

    @Id
    long version;

    @Column(name = "petition_id")
    String petitionId;

    @Column(name = "happened_at")
    @Convert(converter = UtcTimestamps.class)
    Instant at;

    @Enumerated(EnumType.STRING)
    StepKind kind;

    @Column(name = "actor_id")
    String actorId;

    @Column(name = "actor_name")
    String actorName;

    @Enumerated(EnumType.STRING)
    WorkOrderState state;

    @Column(name = "handler_id")
    String handlerId;

    @Column(name = "handler_name")
    String handlerName;

    @Column(name = "level_area")
    String level;

    @Enumerated(EnumType.STRING)
    Urgency urgency;

    String note;

    @Column(name = "public_words")
    String publicWords;

    String cause;
    String request;

    StepRow() {}

    /** The key of a step. */
    static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        String orderId;
        long version;

        static Key of(String order, long version) {
            Key key = new Key();
            key.orderId = order;
            key.version = version;
            return key;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.version == version && Objects.equals(key.orderId, orderId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(orderId, version);
        }
    }
}
