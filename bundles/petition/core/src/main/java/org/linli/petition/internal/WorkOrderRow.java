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
public class WorkOrderRow {
    @Id
    public String id;

    @Column(name = "petition_id")
    public String petitionId;

    public long version;
    public String number;
    public String type;
    public String opening;

    @Column(name = "filed_at")
    @Convert(converter = UtcTimestamps.class)
    public Instant filedAt;

    public String area;
    public String district;
    String subdistrict;
    String community;

    @Enumerated(EnumType.STRING)
    @Column(name = "found_by")
    public Location.Found found;

    @Column(name = "level_area")
    public String level;

    @Enumerated(EnumType.STRING)
    public WorkOrderState state;

    @Column(name = "is_open")
    public int open;

    @Column(name = "list_rank")
    public long listRank;

    @Column(name = "undispatched_since")
    @Convert(converter = UtcTimestamps.class)
    public Instant undispatchedSince;

    @Enumerated(EnumType.STRING)
    @Column(name = "handler_kind")
    public Handler.Kind handlerKind;

    @Column(name = "handler_id")
    public String handlerId;

    @Column(name = "handler_name")
    public String handlerName;

    @Column(name = "handler_public")
    public String handlerPublic;

    @Enumerated(EnumType.STRING)
    public Urgency urgency;

    public String deadline;

    @Column(name = "due_at")
    @Convert(converter = UtcTimestamps.class)
    public Instant dueAt;

    @Column(name = "warn_at")
    @Convert(converter = UtcTimestamps.class)
    public Instant warnAt;

    public int provisional;

    @Column(name = "dispatch_by")
    @Convert(converter = UtcTimestamps.class)
    public Instant dispatchBy;

    @Enumerated(EnumType.STRING)
    @Column(name = "next_alarm")
    public DueOrder.Alarm nextAlarm;

    @Column(name = "next_alarm_at")
    @Convert(converter = UtcTimestamps.class)
    public Instant nextAlarmAt;

    @Column(name = "reminded_at")
    @Convert(converter = UtcTimestamps.class)
    public Instant remindedAt;

    @Column(name = "overdue_at")
    @Convert(converter = UtcTimestamps.class)
    public Instant overdueAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "supervisor_kind")
    public Handler.Kind supervisorKind;

    @Column(name = "supervisor_id")
    public String supervisorId;

    @Column(name = "supervisor_name")
    public String supervisorName;

    public String reply;
    public int replied;

    @Enumerated(EnumType.STRING)
    public Resolution resolution;

    @Column(name = "closed_at")
    @Convert(converter = UtcTimestamps.class)
    public Instant closedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "rating_grade")
    public Rating.Grade ratingGrade;

    @Column(name = "rating_words")
    public String ratingWords;

    public int reopened;

    @Enumerated(EnumType.STRING)
    public Secrecy secrecy = Secrecy.OPEN;

    public String part;

    @Column(name = "accepted_at")
    @Convert(converter = UtcTimestamps.class)
    public Instant acceptedAt;

    @Column(name = "merged_into")
    public String mergedInto;

    @Column(name = "sent_back")
    public int sentBack;

    @Column(name = "open_supervisions")
    public int openSupervisions;

    @Column(name = "extension_asked")
    public int extensionAsked;

    @Column(name = "help_asked")
    public int helpAsked;

    public int unanswered;

    @Column(name = "promised_at")
    @Convert(converter = UtcTimestamps.class)
    public Instant promisedAt;

    @Column(name = "ended_at")
    @Convert(converter = UtcTimestamps.class)
    public Instant endedAt;

    @Column(name = "deadline_ends")
    public String deadlineEnds = "CLOSE";

    @Column(name = "deadline_ended_at")
    @Convert(converter = UtcTimestamps.class)
    public Instant deadlineEndedAt;

    @Column(name = "suspended_at")
    @Convert(converter = UtcTimestamps.class)
    Instant suspendedAt;

    @Column(name = "suspended_reason")
    String suspendedReason;

    public int clocked;
    int shared;
    public String called;
    public String joined;
    public String barred;

    @Enumerated(EnumType.STRING)
    @Column(name = "follow_up")
    public FollowUp.Result followUp;

    public String evidence;

    @Column(name = "rule_pack")
    public String rulePack;

    @Column(name = "handed_from")
    public String handedFrom;

    /** For which reasons a command centre looked at it when it was loaded. */
    @Transient
    Set<Attention.Kind> marks = Set.of();

    /** Whether this step ended, moved or brought back a named clock that had run out. */
    @Transient
    public boolean turned;

    /** The type that this step took from it; null for none. */
    @Transient
    public String formerType;

    public WorkOrderRow() {}

    @PostLoad
    void loaded() {
        marks = AttentionMarks.of(this);
    }

    public AreaCode areaCode() {
        return new AreaCode(area);
    }

    /** Sets where it lies, with the columns that lists look for. */
    public void lieIn(AreaCode code) {
        area = code.value();
        district = at(code, AreaLevel.DISTRICT);
        subdistrict = at(code, AreaLevel.SUBDISTRICT);
        community = at(code, AreaLevel.COMMUNITY);
    }

    public Handler handler() {
        return new Handler(handlerKind, handlerId, handlerName);
    }

    public Standing standing() {
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
