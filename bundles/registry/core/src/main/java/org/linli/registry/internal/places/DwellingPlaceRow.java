// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.places;

import org.linli.kernel.AreaCode;
import org.linli.registry.internal.DwellingRow;
import org.linli.registry.internal.TextKeys;

/** A dwelling's row, which other parts of the module know, too, as the row of a place. */
record DwellingPlaceRow(DwellingRow row) implements PlaceRow<Dwelling> {
    @Override
    public String id() {
        return row.id;
    }

    @Override
    public long version() {
        return row.version;
    }

    @Override
    public AreaCode area() {
        return row.home().area();
    }

    @Override
    public String order() {
        return row.addressKey;
    }

    @Override
    public void fill(String id, Dwelling place, AreaCode area) {
        row.id = id;
        row.building = place.building();
        row.room = place.room();
        row.address = place.address();
        row.addressKey = TextKeys.address(place.address());
        row.kind = place.kind();
        row.lieIn(area);
    }

    @Override
    public Dwelling place() {
        return new Dwelling(row.id, row.building, row.room, row.address, row.kind, area(), row.version);
    }
}
