// SPDX-License-Identifier: Apache-2.0
package org.linli.organization.internal;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.linli.kernel.AreaCode;
import org.linli.kernel.support.data.UtcTimestamps;
import org.linli.organization.Area;

/** An area as it is stored. */
@Entity
@Table(name = "area")
class AreaRow {
    /** The parent of a district. */
    static final String NO_PARENT = "";

    @Id
    @Column(name = "code")
    String code;

    @Column(name = "parent")
    String parent;

    @Column(name = "name")
    String name;

    @Column(name = "bounds")
    String bounds;

    /** Since when it has this name and these bounds. */
    @Convert(converter = UtcTimestamps.class)
    @Column(name = "since")
    Instant since;

    static AreaRow of(Area area, Instant now) {
        AreaRow row = new AreaRow();
        row.code = area.code().value();
        row.parent = area.code().parent().map(AreaCode::value).orElse(NO_PARENT);
        row.renew(area, now);
        return row;
    }

    void renew(Area area, Instant now) {
        name = area.name();
        bounds = Bounds.write(area.bounds());
        since = now;
    }

    boolean isAs(Area area) {
        return name.equals(area.name()) && bounds.equals(Bounds.write(area.bounds()));
    }

    Area area() {
        return new Area(AreaCode.of(code), name, Bounds.read(bounds));
    }
}
