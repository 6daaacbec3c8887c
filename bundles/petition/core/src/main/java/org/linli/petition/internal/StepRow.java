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
public class StepRow {
    @Id
    @Column(name = "order_id")
    public String orderId;

    @Id
    public long version;

    @Column(name = "petition_id")
    public String petitionId;

    @Column(name = "happened_at")
    @Convert(converter = UtcTimestamps.class)
    public Instant at;

    @Enumerated(EnumType.STRING)
    public StepKind kind;

    @Column(name = "actor_id")
    public String actorId;

    @Column(name = "actor_name")
    public String actorName;

    @Enumerated(EnumType.STRING)
    public WorkOrderState state;

    @Column(name = "handler_id")
    public String handlerId;

    @Column(name = "handler_name")
    public String handlerName;

    @Column(name = "level_area")
    public String level;

    @Enumerated(EnumType.STRING)
    public Urgency urgency;

    public String note;

    @Column(name = "public_words")
    public String publicWords;

    String cause;
    String request;

    /** The type that it had before; null where the step left that. */
    @Column(name = "former_type")
    public String formerType;

    public StepRow() {}

    /** The key of a step. */
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        public String orderId;
        public long version;

        public static Key of(String order, long version) {
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
