// SPDX-License-Identifier: Apache-2.0
package org.linli.organization.internal;

import java.io.Serializable;
import java.util.Objects;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;

/** That an officer belongs to a unit. */
@Entity
@Table(name = "officer_unit")
@IdClass(MembershipRow.Key.class)
class MembershipRow {
    @Id
    @Column(name = "officer")
    String officer;

    @Id
    @Column(name = "unit")
    String unit;

    static MembershipRow of(String officer, String unit) {
        MembershipRow row = new MembershipRow();
        row.officer = officer;
        row.unit = unit;
        return row;
    }

    /** What makes a row one of its own. */
    static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        String officer;
        String unit;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && Objects.equals(officer, key.officer) && Objects.equals(unit, key.unit);
        }

        @Override
        public int hashCode() {
            return Objects.hash(officer, unit);
        }
    }
}
