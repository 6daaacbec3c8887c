// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.brief;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;

/** Who goes on a visit. */
@Entity
@IdClass(VisitorRow.Key.class)
@Table(name = "visit_visitor")
public class VisitorRow {
    @Id
    public String visit;

    @Id
    public String officer;

    public String name;

    /** The service team by which the officer may go; null for a role in the area. */
    public String team;

    /** 1 while the visit is open. */
    @Column(name = "is_open")
    public int open;

    @Column(name = "day_on")
    public LocalDate day;

    /** What it is found by. */
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1;

        public String visit;
        public String officer;

        public Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.visit.equals(visit) && key.officer.equals(officer);
        }

        @Override
        public int hashCode() {
            return Objects.hash(visit, officer);
        }
    }
}
