// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import org.linli.kernel.AreaCode;
import org.linli.kernel.AreaLevel;
import org.linli.registry.DwellingKind;

/** A dwelling as stored. */
@Entity
@Table(name = "dwelling")
public class DwellingRow {
    @Id
    @Column(name = "id")
    public String id;

    @Column(name = "building")
    public String building;

    /** Within its building, such as 2-301. */
    @Column(name = "room")
    public String room;

    /** The whole address, with the room. */
    @Column(name = "address")
    public String address;

    @Column(name = "address_key")
    public String addressKey;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    public DwellingKind kind;

    @Column(name = "district")
    public String district;

    @Column(name = "community")
    public String community;

    @Column(name = "grid")
    public String grid;

    @Version
    @Column(name = "version")
    public long version;

    /** Puts it into an area that is a community or a grid. */
    public void lieIn(AreaCode area) {
        district = area.at(AreaLevel.DISTRICT).orElseThrow().value();
        community = area.at(AreaLevel.COMMUNITY).orElseThrow().value();
        grid = area.at(AreaLevel.GRID).map(AreaCode::value).orElse("");
    }

    /** The home that it is to those who live in it. */
    public Home home() {
        return Home.in(id, AreaCode.of(grid.isEmpty() ? community : grid));
    }
}
