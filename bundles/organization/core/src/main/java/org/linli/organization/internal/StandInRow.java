// SPDX-License-Identifier: Apache-2.0
package org.linli.organization.internal;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.linli.kernel.support.Ids;
import org.linli.kernel.support.data.UtcTimestamps;

/** That somebody stands in for an officer who is away. */
@Entity
@Table(name = "stand_in")
class StandInRow {
    @Id
    @Column(name = "id")
    String id;

    @Column(name = "away")
    String away;

    @Column(name = "deputy")
    String deputy;

    @Convert(converter = UtcTimestamps.class)
    @Column(name = "begins_at")
    Instant beginsAt;

    @Convert(converter = UtcTimestamps.class)
    @Column(name = "ends_at")
    Instant endsAt;

    static StandInRow of(String away, String deputy, Instant from, Instant until) {
        StandInRow row = new StandInRow();
        row.id = Ids.next();
        row.away = away;
        row.deputy = deputy;
        row.beginsAt = from;
        row.endsAt = until;
        return row;
    }

    /** Ends it now, or when it would have begun. */
    void end(Instant now) {
        endsAt = beginsAt.isAfter(now) ? beginsAt : now;
    }
}
