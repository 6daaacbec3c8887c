// SPDX-License-Identifier: Apache-2.0
package org.linli.organization.internal;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.linli.kernel.support.data.UtcTimestamps;

/** An account as it is stored. */
@Entity
@Table(name = "account")
class AccountRow {
    @Id
    @Column(name = "username")
    String username;

    /** Null when the account is closed. */
    @Column(name = "officer")
    String officer;

    @Column(name = "password_hash")
    String passwordHash;

    /** Attempts since the last one that was right, or since the last lockout. */
    @Column(name = "failures")
    int failures;

    @Convert(converter = UtcTimestamps.class)
    @Column(name = "locked_until")
    Instant lockedUntil;

    @Convert(converter = UtcTimestamps.class)
    @Column(name = "opened_at")
    Instant openedAt;

    static AccountRow of(String username, String officer, String passwordHash, Instant now) {
        AccountRow row = new AccountRow();
        row.username = username;
        row.officer = officer;
        row.openedAt = now;
        row.setPassword(passwordHash);
        return row;
    }

    void setPassword(String hash) {
        passwordHash = hash;
        unlock();
    }

    void unlock() {
        failures = 0;
        lockedUntil = null;
    }

    boolean isLocked(Instant now) {
        return lockedUntil != null && lockedUntil.isAfter(now);
    }
}
