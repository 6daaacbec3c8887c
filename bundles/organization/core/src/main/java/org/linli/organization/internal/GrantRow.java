// SPDX-License-Identifier: Apache-2.0
package org.linli.organization.internal;

import java.io.Serializable;
import java.util.Objects;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import org.linli.kernel.AreaCode;
import org.linli.kernel.security.Grant;
import org.linli.kernel.security.Role;

/** That an officer holds a role in an area. */
@Entity
@Table(name = "officer_grant")
@IdClass(GrantRow.Key.class)
class GrantRow {
    /** The area of a role that holds everywhere. */
    static final String EVERYWHERE = "*";

    @Id
    @Column(name = "officer")
    String officer;

    @Id
    @Enumerated(EnumType.STRING)
    @Column(name = "role")
    Role role;

    @Id
    @Column(name = "area")
    String area;

    static GrantRow of(String officer, Grant grant) {
        GrantRow row = new GrantRow();
        row.officer = officer;
        row.role = grant.role();
        row.area = grant.area() == null ? EVERYWHERE : grant.area().value();
        return row;
    }

    Grant grant() {
        return new Grant(role, area(area));
    }

    /** The area of a stored grant; null for everywhere. */
    static AreaCode area(String stored) {
        return stored.equals(EVERYWHERE) ? null : AreaCode.of(stored);
    }

    /** What makes a row one of its own. */
    static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        String officer;
        Role role;
        String area;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && Objects.equals(officer, key.officer)
                    && role == key.role
                    && Objects.equals(area, key.area);
        }

        @Override
        public int hashCode() {
            return Objects.hash(officer, role, area);
        }
    }
}
