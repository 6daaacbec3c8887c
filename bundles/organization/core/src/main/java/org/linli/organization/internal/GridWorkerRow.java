// SPDX-License-Identifier: Apache-2.0
package org.linli.organization.internal;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.linli.kernel.support.data.UtcTimestamps;

/** Whose grid it is. */
@Entity
@Table(name = "grid_worker")
class GridWorkerRow {
    @Id
    @Column(name = "grid")
    String grid;

    @Column(name = "officer")
    String officer;

    @Convert(converter = UtcTimestamps.class)
    @Column(name = "since")
    Instant since;

    static GridWorkerRow of(String grid, String officer, Instant since) {
        GridWorkerRow row = new GridWorkerRow();
        row.grid = grid;
        row.officer = officer;
        row.since = since;
        return row;
    }
}
