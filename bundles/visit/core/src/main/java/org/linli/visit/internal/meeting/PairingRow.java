// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.meeting;

import java.time.LocalDate;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import org.linli.kernel.AreaCode;
import org.linli.visit.Pairing;

/** Who looks after a community, as stored. */
@Entity
@Table(name = "pairing")
public class PairingRow {
    @Id
    public String id;

    public String community;
    public String district;
    public String leader;
    public String office;

    @Column(name = "since_on")
    public LocalDate since;

    /** The last day; null while it goes on. */
    @Column(name = "until_on")
    public LocalDate until;

    @Version
    public long version;

    AreaCode area() {
        return AreaCode.of(community);
    }

    boolean holdsOn(LocalDate day) {
        return !since.isAfter(day) && (until == null || !until.isBefore(day));
    }

    Pairing view() {
        return new Pairing(id, area(), leader, office, since, until, version);
    }
}
