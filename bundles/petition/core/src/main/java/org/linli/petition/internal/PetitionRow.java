// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import org.linli.kernel.support.data.UtcTimestamps;
import org.linli.organization.Handler;
import org.linli.petition.Petitioner;

/** What was asked. */
@Entity
@Table(name = "petition")
class PetitionRow {
    @Id
    String id;

    /** Counted up by {@link OrderCommands} alone. */
    @Column(updatable = false)
    long version;

    String number;

    @Column(name = "secret_hash")
    String secretHash;

    String text;
    String type;
    Double longitude;
    Double latitude;
    String address;

    @Column(name = "chosen_area")
    String chosenArea;

    String about;
    String channel;

    @Column(name = "filed_at")
    @Convert(converter = UtcTimestamps.class)
    Instant filedAt;

    @Column(name = "filed_by_key")
    String filedByKey;

    @Column(name = "filed_by")
    String filedBy;

    @Column(name = "on_behalf_of_key")
    String onBehalfOfKey;

    @Column(name = "on_behalf_of")
    String onBehalfOf;

    @Enumerated(EnumType.STRING)
    Petitioner.Kind kind = Petitioner.Kind.RESIDENT;

    int people = 1;

    @Column(name = "reply_to_key")
    String replyToKey;

    @Column(name = "reply_to")
    String replyTo;

    String answers;
    int orders = 1;

    @Enumerated(EnumType.STRING)
    @Column(name = "first_kind")
    Handler.Kind firstKind;

    @Column(name = "first_id")
    String firstId;

    @Column(name = "first_name")
    String firstName;

    @Column(name = "received_at")
    @Convert(converter = UtcTimestamps.class)
    Instant receivedAt;

    PetitionRow() {}

    /** Who is responsible for the first answer; null for what was filed before that was kept. */
    Handler firstResponsible() {
        return firstId == null ? null : new Handler(firstKind, firstId, firstName);
    }
}
