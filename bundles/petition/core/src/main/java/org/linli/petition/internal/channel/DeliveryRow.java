// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.channel;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.EntityManager;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import org.linli.kernel.AreaLevel;
import org.linli.kernel.support.Ids;
import org.linli.kernel.support.data.UtcTimestamps;
import org.linli.petition.Delivery;
import org.linli.petition.PetitionChannel.Back;
import org.linli.petition.internal.PetitionRow;
import org.linli.petition.internal.Receipts;
import org.linli.petition.internal.StepRow;
import org.linli.petition.internal.WorkOrderRow;

/** Words of a step on their way back to the petitioner. */
@Entity
@Table(name = "delivery")
class DeliveryRow {
    @Id
    String id;

    @Column(name = "order_id")
    String orderId;

    long version;
    String channel;

    @Enumerated(EnumType.STRING)
    Delivery.State state;

    String responsible;
    String area;
    String subdistrict;

    @Convert(converter = UtcTimestamps.class)
    Instant since;

    int tries;

    @Column(name = "next_try_at")
    @Convert(converter = UtcTimestamps.class)
    Instant nextTryAt;

    @Column(name = "done_at")
    @Convert(converter = UtcTimestamps.class)
    Instant doneAt;

    @Column(name = "done_id")
    String doneId;

    @Column(name = "done_by")
    String doneBy;

    String note;

    DeliveryRow() {}

    /** The words to be told, and how they go back. */
    record Told(StepRow step, Back back) {}

    /** Adds one unless it is there; whether a channel has to bring it. */
    static boolean add(EntityManager manager, WorkOrderRow order, PetitionRow petition, Told told) {
        boolean known = !manager.createQuery(
                        "SELECT d.id FROM DeliveryRow d WHERE d.orderId = :order AND d.version = :version",
                        String.class)
                .setParameter("order", order.id)
                .setParameter("version", told.step().version)
                .getResultList()
                .isEmpty();
        if (known) {
            return false;
        }
        DeliveryRow row = new DeliveryRow();
        row.id = Ids.next();
        row.orderId = order.id;
        row.version = told.step().version;
        row.channel = told.back() == Back.MESSAGE ? AnswersBack.MESSAGE : petition.channel;
        boolean byVoice = told.back() == Back.VOICE;
        row.state = byVoice ? Delivery.State.BY_VOICE : Delivery.State.WAITING;
        row.responsible = petition.firstId;
        row.area = order.area;
        row.subdistrict =
                order.areaCode().at(AreaLevel.SUBDISTRICT).map(Object::toString).orElse(null);
        row.since = told.step().at;
        row.nextTryAt = byVoice ? null : told.step().at;
        manager.persist(row);
        return !byVoice;
    }

    Delivery view(String number, StepRow step) {
        return new Delivery(
                id, orderId, Receipts.shown(number), channel, state, step.publicWords, since, tries, doneAt, doneBy);
    }
}
