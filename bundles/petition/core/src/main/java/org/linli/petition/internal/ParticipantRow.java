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
import org.linli.organization.Handler;
import org.linli.petition.Participant;

/** Who has a part in an order beside its handler. */
@Entity
@IdClass(ParticipantRow.Key.class)
@Table(name = "participant")
public class ParticipantRow {
    @Id
    @Column(name = "order_id")
    String orderId;

    @Id
    @Enumerated(EnumType.STRING)
    public Participant.Part part;

    @Id
    @Column(name = "who_id")
    public String whoId;

    @Enumerated(EnumType.STRING)
    @Column(name = "who_kind")
    Handler.Kind whoKind;

    @Column(name = "who_name")
    public String whoName;

    @Enumerated(EnumType.STRING)
    public Participant.State state;

    @Convert(converter = UtcTimestamps.class)
    Instant since;

    @Column(name = "asked_by")
    String askedBy;

    String words;

    ParticipantRow() {}

    public Participant view() {
        return new Participant(new Handler(whoKind, whoId, whoName), part, state, since, askedBy, words);
    }

    /** The key of a participant. */
    static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        String orderId;
        Participant.Part part;
        String whoId;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && key.part == part
                    && Objects.equals(key.orderId, orderId)
                    && Objects.equals(key.whoId, whoId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(orderId, part, whoId);
        }
    }
}
