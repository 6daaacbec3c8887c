// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.places;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import org.linli.kernel.AreaCode;

@Entity
@Table(name = "estate")
class EstateRow implements PlaceRow<Estate> {
    @Id
    @Column(name = "id")
    String id;

    @Column(name = "name")
    String name;

    @Column(name = "address")
    String address;

    @Column(name = "manager")
    String manager;

    @Column(name = "manager_phone")
    String managerPhone;

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
    public void fill(String newId, Estate place, AreaCode in) {
        id = newId;
        area = in.value();
        name = place.name();
        address = place.address();
        manager = place.manager();
        managerPhone = place.managerPhone();
    }

    @Override
    public Estate place() {
        return new Estate(id, name, address, area(), manager, managerPhone, version);
    }
}
