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
@Table(name = "facility")
class FacilityRow implements PlaceRow<Facility> {
    @Id
    @Column(name = "id")
    String id;

    @Column(name = "code")
    String code;

    @Column(name = "kind")
    String kind;

    @Column(name = "name")
    String name;

    @Column(name = "keeper")
    String keeper;

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
    public void fill(String newId, Facility place, AreaCode in) {
        id = newId;
        area = in.value();
        code = place.code();
        kind = place.kind();
        name = place.name();
        keeper = place.keeper();
        longitude = place.point() == null ? null : place.point().longitude();
        latitude = place.point() == null ? null : place.point().latitude();
    }

    @Override
    public Facility place() {
        return new Facility(
                id,
                code,
                kind,
                name,
                area(),
                longitude == null ? null : new GeoPoint(longitude, latitude),
                keeper,
                version);
    }
}
