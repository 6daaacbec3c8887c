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
import org.locationtech.jts.geom.Envelope;

/** A name and outline that an area had. */
@Entity
@Table(name = "area_past")
@IdClass(AreaPastRow.Key.class)
class AreaPastRow {
    @Id
    @Column(name = "code")
    String code;

    @Id
    @Convert(converter = UtcTimestamps.class)
    @Column(name = "begins_at")
    Instant beginsAt;

    @Convert(converter = UtcTimestamps.class)
    @Column(name = "ends_at")
    Instant endsAt;

    @Column(name = "name")
    String name;

    @Column(name = "bounds")
    String bounds;

    @Column(name = "west")
    Double west;

    @Column(name = "east")
    Double east;

    @Column(name = "south")
    Double south;

    @Column(name = "north")
    Double north;

    /** What the area is, as past from now on. */
    static AreaPastRow of(AreaRow area, Instant now) {
        AreaPastRow row = new AreaPastRow();
        row.code = area.code;
        row.beginsAt = area.since;
        row.endsAt = now;
        row.name = area.name;
        row.bounds = area.bounds;
        if (!area.bounds.isEmpty()) {
            Envelope box = Bounds.shape(Bounds.read(area.bounds)).getEnvelopeInternal();
            row.west = box.getMinX();
            row.east = box.getMaxX();
            row.south = box.getMinY();
            row.north = box.getMaxY();
        }
        return row;
    }

    /** What makes a row one of its own. */
    static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        String code;
        Instant beginsAt;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && Objects.equals(code, key.code) && Objects.equals(beginsAt, key.beginsAt);
        }

        @Override
        public int hashCode() {
            return Objects.hash(code, beginsAt);
        }
    }
}
