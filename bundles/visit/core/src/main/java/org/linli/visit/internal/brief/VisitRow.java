// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.brief;

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
import org.linli.kernel.AreaCode;
import org.linli.kernel.AreaLevel;
import org.linli.kernel.support.data.UtcTimestamps;
import org.linli.visit.VisitKind;
import org.linli.visit.VisitState;

/** A visit as stored; its record is sealed by the key of the household. */
@Entity
@Table(name = "visit")
public class VisitRow {
    @Id
    public String id;

    public String household;
    public String dwelling;

    @Column(name = "key_of")
    public String keyOf;

    public String area;
    public String subdistrict;
    public String community;

    @Enumerated(EnumType.STRING)
    public VisitKind kind;

    @Column(name = "day_on")
    public LocalDate day;

    @Column(name = "from_day")
    public LocalDate from;

    @Column(name = "until_day")
    public LocalDate until;

    public String why;

    @Enumerated(EnumType.STRING)
    public VisitState state;

    @Column(name = "begun_by")
    public String begunBy;

    @Column(name = "begun_at")
    @Convert(converter = UtcTimestamps.class)
    public Instant begunAt;

    @Column(name = "happened_at")
    @Convert(converter = UtcTimestamps.class)
    public Instant happenedAt;

    @Column(name = "recorded_at")
    @Convert(converter = UtcTimestamps.class)
    public Instant recordedAt;

    @Column(name = "recorded_by")
    public String recordedBy;

    public int needs;
    public String sealed;

    @Column(name = "ended_why")
    public String endedWhy;

    @Version
    public long version;

    /** The smallest known area. */
    public AreaCode areaCode() {
        return AreaCode.of(area);
    }

    void lieIn(AreaCode code) {
        area = code.value();
        subdistrict = code.at(AreaLevel.SUBDISTRICT).orElseThrow().value();
        community = code.at(AreaLevel.COMMUNITY).orElseThrow().value();
    }
}
