// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal;

import java.time.Instant;
import java.util.stream.Collectors;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Transient;
import org.linli.kernel.calendar.Deadline;
import org.linli.kernel.support.Json;
import org.linli.kernel.support.data.UtcTimestamps;
import org.linli.organization.Handler;
import org.linli.petition.DueOrder;
import org.linli.petition.OrderClock;
import org.linli.petition.StepKind;

/** A named clock of an order. */
@Entity
@Table(name = "order_clock")
public class ClockRow {
    @Id
    public String id;

    @Column(name = "order_id")
    public String orderId;

    public String name;
    public String subject;
    public String words;

    @Column(name = "started_at")
    @Convert(converter = UtcTimestamps.class)
    public Instant startedAt;

    public String deadline;

    @Column(name = "due_at")
    @Convert(converter = UtcTimestamps.class)
    public Instant dueAt;

    @Column(name = "warn_at")
    @Convert(converter = UtcTimestamps.class)
    public Instant warnAt;

    public int provisional;
    public String ends;
    public String missing;

    @Column(name = "ended_at")
    @Convert(converter = UtcTimestamps.class)
    public Instant endedAt;

    @Column(name = "reminded_at")
    @Convert(converter = UtcTimestamps.class)
    public Instant remindedAt;

    @Column(name = "overdue_at")
    @Convert(converter = UtcTimestamps.class)
    public Instant overdueAt;

    /** The pack that is gone with the clock's rule; null unless it was ended therefore. */
    @Column(name = "handed_from")
    public String handedFrom;

    @Enumerated(EnumType.STRING)
    @Column(name = "supervisor_kind")
    public Handler.Kind supervisorKind;

    @Column(name = "supervisor_id")
    public String supervisorId;

    @Column(name = "supervisor_name")
    public String supervisorName;

    @Enumerated(EnumType.STRING)
    @Column(name = "next_alarm")
    public DueOrder.Alarm nextAlarm;

    @Column(name = "next_alarm_at")
    @Convert(converter = UtcTimestamps.class)
    public Instant nextAlarmAt;

    /** Whether the step at work has started it, which then does not end it. */
    @Transient
    boolean fresh;

    public ClockRow() {}

    /** Says by when, and what is asked for next. */
    void run(Deadline to) {
        deadline = Json.write(to);
        dueAt = to.due();
        warnAt = to.warnAt();
        provisional = to.provisional() ? 1 : 0;
        arm();
    }

    /** Sets what is asked for next. */
    public void arm() {
        OwnClock.Next next = endedAt != null
                ? OwnClock.Next.NOTHING
                : OwnClock.next(null, remindedAt == null ? warnAt : null, overdueAt == null ? dueAt : null);
        boolean claim = next.alarm() == DueOrder.Alarm.OVERDUE && name.equals(NamedClocks.CLAIM);
        nextAlarm = claim ? DueOrder.Alarm.CLAIM : next.alarm();
        nextAlarmAt = next.at();
    }

    /** It says another end; what was asked for is asked for again where that is still to come. */
    public void move(Deadline to, Instant now) {
        if (OwnClock.isAhead(to.warnAt(), now)) {
            remindedAt = null;
        }
        if (to.due() == null || OwnClock.isAhead(to.due(), now)) {
            overdueAt = null;
            supervisorKind = null;
            supervisorId = null;
            supervisorName = null;
        }
        run(to);
    }

    /** Heeds a step; whether it ends the clock. */
    boolean endsWith(StepKind kind) {
        if (!Listed.has(ends, kind.name())) {
            return false;
        }
        missing = missing == null ? null : Listed.without(missing, kind.name());
        return missing == null;
    }

    public Deadline deadline() {
        return Json.read(deadline, Deadline.class);
    }

    public OrderClock view() {
        return new OrderClock(
                id,
                name,
                subject,
                deadline(),
                Listed.ids(ends).stream().map(StepKind::valueOf).collect(Collectors.toSet()),
                endedAt,
                overdueAt,
                supervisorId == null ? null : new Handler(supervisorKind, supervisorId, supervisorName));
    }
}
