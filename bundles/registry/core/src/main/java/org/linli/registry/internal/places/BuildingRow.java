// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.places;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import org.linli.kernel.AreaCode;
import org.linli.kernel.GeoPoint;

@Entity
@Table(name = "building")
class BuildingRow implements PlaceRow<Building> {
    @Id
    @Column(name = "id")
    String id;

    @Column(name = "estate")
    String estate;

    @Column(name = "name")
    String name;

    @Column(name = "address")
    String address;

    @Column(name = "floors")
    Integer floors;

    @Column(name = "longitude")
    Double longitude;

    @Column(name = "latitude")
    Double latitude;

    @Column(name = "area")
    String area;

    @Version
    @Column(name = "version")
    long version;

    @Override
    public String id() {
        return id;
    }

    @Override
    public long version() {
        return version;
    }

    @Override
    public AreaCode area() {
        return AreaCode.of(area);
    }

    @Override
    public String order() {
        return name;
    }

    @Override
    public void fill(String newId, Building place, AreaCode in) {
        id = newId;
        area = in.value();
        estate = place.estate();
        name = place.name();
        address = place.address();
        floors = place.floors();
        longitude = place.point() == null ? null : place.point().longitude();
        latitude = place.point() == null ? null : place.point().latitude();
    }

    @Override
    public Building place() {
        return new Building(
                id,
                estate,
                name,
                address,
                area(),
                longitude == null ? null : new GeoPoint(longitude, latitude),
                floors,
                version);
    }
}
