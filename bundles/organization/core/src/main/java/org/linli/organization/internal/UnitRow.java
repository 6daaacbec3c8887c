// SPDX-License-Identifier: Apache-2.0
package org.linli.organization.internal;

import java.util.List;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import org.linli.kernel.AreaCode;
import org.linli.organization.Unit;
import org.linli.organization.UnitKind;

/** A unit as it is stored, without its grids. */
@Entity
@Table(name = "unit")
class UnitRow {
    @Id
    @Column(name = "id")
    String id;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    UnitKind kind;

    @Column(name = "name")
    String name;

    @Column(name = "area")
    String area;

    @Column(name = "phone")
    String phone;

    /** The area whose desk it is; null for what is no desk. */
    @Column(name = "desk_of")
    String deskOf;

    @Version
    @Column(name = "version")
    long version;

    static UnitRow of(String id, UnitKind kind, AreaCode area) {
        UnitRow row = new UnitRow();
        row.id = id;
        row.kind = kind;
        row.area = area.value();
        row.deskOf = Desks.levelOf(kind).isPresent() ? area.value() : null;
        return row;
    }

    Unit unit(List<AreaCode> grids) {
        return new Unit(id, kind, name, AreaCode.of(area), phone, grids, version);
    }
}
