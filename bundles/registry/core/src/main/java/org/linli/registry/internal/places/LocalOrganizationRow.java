// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.places;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import org.linli.kernel.AreaCode;

@Entity
@Table(name = "local_organization")
class LocalOrganizationRow implements PlaceRow<LocalOrganization> {
    @Id
    @Column(name = "id")
    String id;

    @Column(name = "name")
    String name;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    LocalOrganization.Kind kind;

    @Column(name = "credit_code")
    String creditCode;

    @Column(name = "address")
    String address;

    @Column(name = "wrapped_key")
    String wrappedKey;

    @Column(name = "sealed")
    String sealed;

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
    public void fill(String newId, LocalOrganization place, AreaCode in) {
        id = newId;
        area = in.value();
        name = place.name();
        kind = place.kind();
        creditCode = place.creditCode();
        address = place.address();
    }

    @Override
    public LocalOrganization place() {
        return new LocalOrganization(id, name, kind, creditCode, address, area(), null, version);
    }
}
