// SPDX-License-Identifier: Apache-2.0
package org.linli.organization.internal;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import org.linli.kernel.support.Ids;
import org.linli.kernel.support.data.UtcTimestamps;

/** A worker or team that a grid had, or a team that a community had as a whole. */
@Entity
@Table(name = "charge_past")
class ChargePastRow {
    @Id
    @Column(name = "id")
    String id;

    @Column(name = "area")
    String area;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    Kind kind;

    @Column(name = "handler")
    String handler;

    @Convert(converter = UtcTimestamps.class)
    @Column(name = "begins_at")
    Instant beginsAt;

    @Convert(converter = UtcTimestamps.class)
    @Column(name = "ends_at")
    Instant endsAt;

    static ChargePastRow of(GridWorkerRow worker, Instant now) {
        return of(Kind.WORKER, worker.grid, worker.officer, worker.since, now);
    }

    static ChargePastRow of(TeamGridRow team, Instant now) {
        return of(Kind.TEAM, team.grid, team.unit, team.since, now);
    }

    private static ChargePastRow of(Kind kind, String area, String handler, Instant since, Instant now) {
        ChargePastRow row = new ChargePastRow();
        row.id = Ids.next();
        row.kind = kind;
        row.area = area;
        row.handler = handler;
        row.beginsAt = since;
        row.endsAt = now;
        return row;
    }

    /** What the handler was. */
    enum Kind {
        WORKER,
        TEAM
    }
}
