// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal;

import java.time.LocalDate;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import org.linli.kernel.support.Ids;
import org.linli.registry.Relation;

/** That somebody belongs or belonged to a household. */
@Entity
@Table(name = "membership")
public class MembershipRow {
    @Id
    @Column(name = "id")
    public String id;

    @Column(name = "household")
    public String household;

    @Column(name = "resident")
    public String resident;

    @Enumerated(EnumType.STRING)
    @Column(name = "relation")
    public Relation relation;

    @Column(name = "since_day")
    public LocalDate since;

    /** The first day no longer; null while it lasts. */
    @Column(name = "until_day")
    public LocalDate until;

    /** One that begins. */
    public static MembershipRow of(String household, String resident, Relation relation, LocalDate since) {
        MembershipRow row = new MembershipRow();
        row.id = Ids.next();
        row.household = household;
        row.resident = resident;
        row.relation = relation;
        row.since = since;
        return row;
    }
}
