// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
import org.linli.visit.FiledNeed;
import org.linli.visit.MeetingRecord;
import org.linli.visit.YardMeeting;
import org.linli.visit.internal.Today;

/** A yard meeting as stored; what was said there is sealed as {@link SaidThere} by the meeting's key. */
@Entity
@Table(name = "meeting")
public class MeetingRow {
    @Id
    public String id;

    @Enumerated(EnumType.STRING)
    public YardMeeting.State state;

    public String place;

    @Column(name = "starts_at")
    @Convert(converter = UtcTimestamps.class)
    public Instant startsAt;

    @Column(name = "on_day")
    public LocalDate day;

    @Column(name = "on_month")
    public LocalDate month;

    public String topics;
    public String notice;
    public String office;
    public String area;
    public String district;
    public String subdistrict;
    public String community;

    /** How many came; null before it was held. */
    public Integer residents;

    public String minutes;

    @Column(name = "cancelled_for")
    public String cancelledFor;

    @Column(name = "wrapped_key")
    public String wrappedKey;

    public String sealed;

    @Column(name = "held_by")
    public String heldBy;

    @Column(name = "held_at")
    @Convert(converter = UtcTimestamps.class)
    public Instant heldAt;

    @Version
    public long version;

    AreaCode areaCode() {
        return AreaCode.of(area);
    }

    void say(YardMeeting.Draft draft) {
        place = draft.place();
        startsAt = draft.startsAt();
        day = Today.of(draft.startsAt());
        month = day.withDayOfMonth(1);
        topics = String.join("\n", draft.topics());
        notice = draft.notice();
        office = draft.office();
        area = draft.area().value();
        district = at(AreaLevel.DISTRICT);
        subdistrict = at(AreaLevel.SUBDISTRICT);
        community = at(AreaLevel.COMMUNITY);
    }

    private String at(AreaLevel level) {
        return areaCode().at(level).orElseThrow().value();
    }

    YardMeeting view(MeetingRecord record, List<FiledNeed> filed) {
        return new YardMeeting(
                id,
                areaCode(),
                place,
                startsAt,
                topicList(),
                notice,
                state,
                office,
                record,
                filed,
                minutes,
                cancelledFor,
                version);
    }

    YardMeeting.Public open() {
        return new YardMeeting.Public(
                id, areaCode(), place, startsAt, topicList(), notice, state, minutes, cancelledFor);
    }

    private List<String> topicList() {
        return List.of(topics.split("\n"));
    }
}
