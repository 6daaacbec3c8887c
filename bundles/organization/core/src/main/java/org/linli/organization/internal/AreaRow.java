// SPDX-License-Identifier: Apache-2.0
package org.linli.organization.internal;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.linli.kernel.AreaCode;
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

    static AreaRow of(Area area) {
        AreaRow row = new AreaRow();
        row.code = area.code().value();
        row.parent = area.code().parent().map(AreaCode::value).orElse(NO_PARENT);
        row.renew(area);
        return row;
    }

    void renew(Area area) {
        name = area.name();
        bounds = Bounds.write(area.bounds());
    }

    Area area() {
        return new Area(AreaCode.of(code), name, Bounds.read(bounds));
    }
}
