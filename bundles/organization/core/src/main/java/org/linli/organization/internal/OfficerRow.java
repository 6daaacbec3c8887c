// SPDX-License-Identifier: Apache-2.0
package org.linli.organization.internal;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;

/** An officer as stored, without roles, units and grids. */
@Entity
@Table(name = "officer")
class OfficerRow {
    @Id
    @Column(name = "id")
    String id;

    @Column(name = "name")
    String name;

    @Column(name = "phone")
    String phone;

    @Version
    @Column(name = "version")
    long version;
}
