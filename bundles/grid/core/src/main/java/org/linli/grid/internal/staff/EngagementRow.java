// SPDX-License-Identifier: Apache-2.0
package org.linli.grid.internal.staff;

import java.time.Instant;
import java.time.LocalDate;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import org.linli.grid.Engagement.Background;
import org.linli.grid.Engagement.Kind;
import org.linli.kernel.AreaCode;
import org.linli.kernel.support.data.UtcTimestamps;

@Entity
@Table(name = "engagement")
class EngagementRow {
    @Id
    @Column(name = "id")
    String id;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    Kind kind;

    @Column(name = "area")
    String area;

    @Column(name = "wrapped_key")
    String wrappedKey;

    @Column(name = "sealed")
    String sealed;

    @Column(name = "resident_index")
    String residentIndex;

    @Enumerated(EnumType.STRING)
    @Column(name = "background")
    Background background;

    @Column(name = "officer")
    String officer;

    @Column(name = "organization")
    String organization;

    @Column(name = "organization_id")
    String organizationId;

    @Column(name = "since_day")
    String since;

    @Column(name = "until_day")
    String until;

    @Column(name = "replaces")
    String replaces;

    @Column(name = "place")
    String place;

    @Column(name = "added_by")
    String addedBy;

    @Convert(converter = UtcTimestamps.class)
    @Column(name = "added_at")
    Instant addedAt;

    @Column(name = "ended_by")
    String endedBy;

    @Version
    @Column(name = "version")
    long version;

    AreaCode area() {
        return AreaCode.of(area);
    }

    LocalDate since() {
        return LocalDate.parse(since);
    }

    LocalDate until() {
        return until == null ? null : LocalDate.parse(until);
    }

    /** Where one is at a time it takes the place of its kind in the area; of others each has a place of its own. */
    void begin(LocalDate day) {
        since = day.toString();
        place = kind.isAlone() ? kind + "/" + area : id;
    }

    /** What was known of a person, or of the resident whom an officer is, is no more. */
    void forgetPerson() {
        wrappedKey = null;
        sealed = null;
        residentIndex = null;
    }

    void end(LocalDate day, String by) {
        until = day.toString();
        endedBy = by;
        place = id;
    }
}
