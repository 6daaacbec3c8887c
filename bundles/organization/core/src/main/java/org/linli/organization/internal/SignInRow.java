// SPDX-License-Identifier: Apache-2.0
package org.linli.organization.internal;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.linli.kernel.support.data.UtcTimestamps;
import org.linli.organization.SignIns;

/** A session or a program's token as it is stored. */
@Entity
@Table(name = "sign_in")
class SignInRow {
    /** The name of a browser's session; a program's token has one. */
    static final String SESSION = "";

    @Id
    @Column(name = "id")
    String id;

    @Column(name = "token_hash")
    String tokenHash;

    @Column(name = "officer")
    String officer;

    @Column(name = "name")
    String name;

    @Convert(converter = UtcTimestamps.class)
    @Column(name = "created_at")
    Instant createdAt;

    @Convert(converter = UtcTimestamps.class)
    @Column(name = "ends_at")
    Instant endsAt;

    @Convert(converter = UtcTimestamps.class)
    @Column(name = "last_used_at")
    Instant lastUsedAt;

    SignIns.Issued issued() {
        return new SignIns.Issued(id, name, createdAt, endsAt, lastUsedAt);
    }
}
