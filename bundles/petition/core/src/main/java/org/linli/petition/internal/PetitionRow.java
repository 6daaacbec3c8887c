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
import org.linli.petition.Origin;
import org.linli.petition.PetitionChannel;
import org.linli.petition.Petitioner;

/** What was asked. */
@Entity
@Table(name = "petition")
public class PetitionRow {
    @Id
    public String id;

    /** Counted up by {@link OrderCommands} alone. */
    @Column(updatable = false)
    public long version;

    public String number;

    @Column(name = "secret_hash")
    public String secretHash;

    public String text;
    public String type;
    public Double longitude;
    public Double latitude;
    public String address;

    @Column(name = "chosen_area")
    public String chosenArea;

    public String about;
    public String channel;

    @Column(name = "filed_at")
    @Convert(converter = UtcTimestamps.class)
    public Instant filedAt;

    @Column(name = "filed_by_key")
    public String filedByKey;

    @Column(name = "filed_by")
    public String filedBy;

    @Column(name = "on_behalf_of_key")
    public String onBehalfOfKey;

    @Column(name = "on_behalf_of")
    public String onBehalfOf;

    @Enumerated(EnumType.STRING)
    public Petitioner.Kind kind = Petitioner.Kind.RESIDENT;

    public int people = 1;

    @Column(name = "reply_to_key")
    public String replyToKey;

    @Column(name = "reply_to")
    public String replyTo;

    public String answers;
    public int orders = 1;

    @Enumerated(EnumType.STRING)
    @Column(name = "first_kind")
    public Handler.Kind firstKind;

    @Column(name = "first_id")
    public String firstId;

    @Column(name = "first_name")
    public String firstName;

    @Column(name = "received_at")
    @Convert(converter = UtcTimestamps.class)
    public Instant receivedAt;

    /** How answers go back by what its channel said when it was filed; null for what was filed before that was kept. */
    @Enumerated(EnumType.STRING)
    @Column(name = "goes_back")
    public PetitionChannel.Back goesBack;

    @Column(name = "origin_kind")
    public String originKind;

    @Column(name = "origin_reference")
    public String originReference;

    public PetitionRow() {}

    /** What it came of; null for nothing. */
    Origin origin() {
        return originKind == null ? null : new Origin(originKind, originReference);
    }

    /** Who is responsible for the first answer; null for what was filed before that was kept. */
    Handler firstResponsible() {
        return firstId == null ? null : new Handler(firstKind, firstId, firstName);
    }
}
