// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal;

import java.time.Instant;
import java.util.Set;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.PostLoad;
import javax.persistence.Table;
import javax.persistence.Transient;
import org.linli.kernel.AreaCode;
import org.linli.kernel.AreaLevel;
import org.linli.kernel.support.data.UtcTimestamps;
import org.linli.organization.Handler;
import org.linli.organization.Location;
import org.linli.petition.Attention;
import org.linli.petition.DueOrder;
import org.linli.petition.FollowUp;
import org.linli.petition.Rating;
import org.linli.petition.Resolution;
import org.linli.petition.Secrecy;
import org.linli.petition.Urgency;
import org.linli.petition.WorkOrderState;

/** The handling of a petition. */
@Entity
@Table(name = "work_order")
class WorkOrderRow {
    @Id
    String id;

    @Column(name = "petition_id")
    String petitionId;

    long version;
    String number;
    String type;
    String opening;

    @Column(name = "filed_at")
    @Convert(converter = UtcTimestamps.class)
    Instant filedAt;

    String area;
    String district;
    String subdistrict;
    String community;

    @Enumerated(EnumType.STRING)
    @Column(name = "found_by")
    Location.Found found;

    @Column(name = "level_area")
    String level;

    @Enumerated(EnumType.STRING)
    WorkOrderState state;

    @Column(name = "is_open")
    int open;

    @Column(name = "list_rank")
    long listRank;

    @Column(name = "undispatched_since")
    @Convert(converter = UtcTimestamps.class)
    Instant undispatchedSince;

    @Enumerated(EnumType.STRING)
    @Column(name = "handler_kind")
    Handler.Kind handlerKind;

    @Column(name = "handler_id")
    String handlerId;

    @Column(name = "handler_name")
    String handlerName;

    @Column(name = "handler_public")
    String handlerPublic;

    @Enumerated(EnumType.STRING)
    Urgency urgency;

    String deadline;

    @Column(name = "due_at")
    @Convert(converter = UtcTimestamps.class)
    Instant dueAt;

    @Column(name = "warn_at")
    @Convert(converter = UtcTimestamps.class)
    Instant warnAt;

    int provisional;

    @Column(name = "dispatch_by")
    @Convert(converter = UtcTimestamps.class)
    Instant dispatchBy;

    @Enumerated(EnumType.STRING)
    @Column(name = "next_alarm")
    DueOrder.Alarm nextAlarm;

    @Column(name = "next_alarm_at")
    @Convert(converter = UtcTimestamps.class)
    Instant nextAlarmAt;

    @Column(name = "reminded_at")
    @Convert(converter = UtcTimestamps.class)
    Instant remindedAt;

    @Column(name = "overdue_at")
    @Convert(converter = UtcTimestamps.class)
    Instant overdueAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "supervisor_kind")
    Handler.Kind supervisorKind;

    @Column(name = "supervisor_id")
    String supervisorId;

    @Column(name = "supervisor_name")
    String supervisorName;

    String reply;
    int replied;

    @Enumerated(EnumType.STRING)
    Resolution resolution;

    @Column(name = "closed_at")
    @Convert(converter = UtcTimestamps.class)
    Instant closedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "rating_grade")
    Rating.Grade ratingGrade;

    @Column(name = "rating_words")
    String ratingWords;

    int reopened;

    @Enumerated(EnumType.STRING)
    Secrecy secrecy = Secrecy.OPEN;

    String part;

    @Column(name = "accepted_at")
    @Convert(converter = UtcTimestamps.class)
    Instant acceptedAt;

    @Column(name = "merged_into")
    String mergedInto;

    @Column(name = "sent_back")
    int sentBack;

    @Column(name = "open_supervisions")
    int openSupervisions;

    @Column(name = "extension_asked")
    int extensionAsked;

    @Column(name = "help_asked")
    int helpAsked;

    int unanswered;

    @Column(name = "promised_at")
    @Convert(converter = UtcTimestamps.class)
    Instant promisedAt;

    @Column(name = "ended_at")
    @Convert(converter = UtcTimestamps.class)
    Instant endedAt;

    @Column(name = "deadline_ends")
    String deadlineEnds = "CLOSE";

    @Column(name = "deadline_ended_at")
    @Convert(converter = UtcTimestamps.class)
    Instant deadlineEndedAt;

    @Column(name = "suspended_at")
    @Convert(converter = UtcTimestamps.class)
    Instant suspendedAt;

    @Column(name = "suspended_reason")
    String suspendedReason;

    int clocked;
    int shared;
    String called;
    String joined;
    String barred;

    @Enumerated(EnumType.STRING)
    @Column(name = "follow_up")
    FollowUp.Result followUp;

    String evidence;

    /** For which reasons a command centre looked at it when it was loaded. */
    @Transient
    Set<Attention.Kind> marks = Set.of();

    /** Whether this step ended, moved or brought back a named clock that had run out. */
    @Transient
    boolean turned;

    WorkOrderRow() {}

    @PostLoad
    void loaded() {
        marks = AttentionMarks.of(this);
    }

    AreaCode areaCode() {
        return new AreaCode(area);
    }

    /** Sets where it lies, with the columns that lists look for. */
    void lieIn(AreaCode code) {
        area = code.value();
        district = at(code, AreaLevel.DISTRICT);
        subdistrict = at(code, AreaLevel.SUBDISTRICT);
        community = at(code, AreaLevel.COMMUNITY);
    }

    Handler handler() {
        return new Handler(handlerKind, handlerId, handlerName);
    }

    Standing standing() {
        return new Standing(
                state,
                replied == 1,
                ratingGrade != null,
                new Standing.Facts(acceptedAt != null, openSupervisions > 0, extensionAsked == 1));
    }

    static String at(AreaCode code, AreaLevel level) {
        return code.at(level).map(AreaCode::value).orElse(null);
    }
}
