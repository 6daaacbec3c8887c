// SPDX-License-Identifier: Apache-2.0
package org.linli.organization.internal;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import org.linli.kernel.support.Ids;
import org.linli.kernel.support.data.UtcTimestamps;
import org.linli.organization.Duty;

/** A line of the duty roster as it is stored. */
@Entity
@Table(name = "duty")
class DutyRow {
    @Id
    @Column(name = "id")
    String id;

    /** The unit, or the area as a whole. */
    @Column(name = "post")
    String post;

    @Column(name = "area")
    String area;

    @Column(name = "unit")
    String unit;

    @Enumerated(EnumType.STRING)
    @Column(name = "turn")
    Duty.Rank rank;

    @Column(name = "officer")
    String officer;

    /** Null for the officer's own. */
    @Column(name = "phone")
    String phone;

    @Convert(converter = UtcTimestamps.class)
    @Column(name = "begins_at")
    Instant beginsAt;

    @Convert(converter = UtcTimestamps.class)
    @Column(name = "ends_at")
    Instant endsAt;

    /** The rest of this duty, from that moment on another's. */
    DutyRow rest(String successor, Instant from) {
        DutyRow row = new DutyRow();
        row.id = Ids.next();
        row.post = post;
        row.area = area;
        row.unit = unit;
        row.rank = rank;
        row.officer = successor;
        row.phone = phone;
        row.beginsAt = from;
        row.endsAt = endsAt;
        return row;
    }
}
