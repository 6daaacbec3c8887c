// SPDX-License-Identifier: Apache-2.0
package org.linli.organization.internal;

import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import org.linli.kernel.support.data.UtcTimestamps;

/** That a service team looks after a block: a grid, or a community as a whole. */
@Entity
@Table(name = "team_grid")
@IdClass(TeamGridRow.Key.class)
class TeamGridRow {
    @Id
    @Column(name = "unit")
    String unit;

    @Id
    @Column(name = "grid")
    String grid;

    @Convert(converter = UtcTimestamps.class)
    @Column(name = "since")
    Instant since;

    static TeamGridRow of(String unit, String grid, Instant since) {
        TeamGridRow row = new TeamGridRow();
        row.unit = unit;
        row.grid = grid;
        row.since = since;
        return row;
    }

    /** What makes a row one of its own. */
    static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        String unit;
        String grid;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && Objects.equals(unit, key.unit) && Objects.equals(grid, key.grid);
        }

        @Override
        public int hashCode() {
            return Objects.hash(unit, grid);
        }
    }
}
