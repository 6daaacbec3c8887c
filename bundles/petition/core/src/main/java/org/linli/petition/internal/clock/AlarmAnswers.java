// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.clock;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.linli.kernel.AreaCode;
import org.linli.kernel.support.data.ManyRows;
import org.linli.petition.DueOrder.Alarm;
import org.linli.petition.StepKind;
import org.linli.petition.event.HandlerReminded;
import org.linli.petition.event.WorkOrderOverdue;
import org.linli.petition.internal.AttentionMarks;
import org.linli.petition.internal.ClockWords;
import org.linli.petition.internal.NamedClocks;
import org.linli.petition.internal.OwnClock;
import org.linli.petition.internal.PetitionFeed;
import org.linli.petition.internal.PublicWords;
import org.linli.petition.internal.clock.AlarmBatch.Alarmed;

/** Writes reminders or overdue marks: a few statements for all of them, in the transaction that took their versions. */
final class AlarmAnswers {
    private final Connection connection;
    private final PetitionFeed feed;
    private final AlarmBatch.Answer answer;
    private final Map<String, Long> reached = new HashMap<>();

    AlarmAnswers(Connection connection, PetitionFeed feed, AlarmBatch.Answer answer) {
        this.connection = connection;
        this.feed = feed;
        this.answer = answer;
    }

    void write(List<Alarmed> all) throws SQLException {
        if (all.isEmpty()) {
            return;
        }
        all.forEach(one -> reached.merge(one.order().petition(), one.version(), Math::max));
        versions(all);
        own(all.stream().filter(one -> one.clock() == null).toList());
        named(all.stream().filter(one -> one.clock() != null).toList());
        steps(all);
        feed.appendAll(
                connection,
                all.stream()
                        .map(one ->
                                new PetitionFeed.Event(event(one), one.order().petition(), one.version(), null))
                        .toList());
    }

    /** All orders of a petition have its version: those whose own clock is not answered get it here. */
    private void versions(List<Alarmed> all) throws SQLException {
        List<Alarmed> alone = all.stream()
                .filter(one -> one.clock() != null && one.order().orders() == 1)
                .toList();
        new ManyRows<Alarmed>("work_order")
                .text("id", one -> one.order().id())
                .number("version", this::reached)
                .update(connection, once(alone, one -> one.order().id()));
        List<Alarmed> inParts =
                all.stream().filter(one -> one.order().orders() > 1).toList();
        new ManyRows<Alarmed>("work_order")
                .text("petition_id", one -> one.order().petition())
                .number("version", this::reached)
                .update(connection, once(inParts, one -> one.order().petition()));
    }

    /** The petition's version after all of its alarms. */
    private long reached(Alarmed one) {
        return reached.get(one.order().petition());
    }

    private static List<Alarmed> once(List<Alarmed> some, Function<Alarmed, String> key) {
        Map<String, Alarmed> byKey = new LinkedHashMap<>();
        some.forEach(one -> byKey.putIfAbsent(key.apply(one), one));
        return List.copyOf(byKey.values());
    }

    private void own(List<Alarmed> rows) throws SQLException {
        ManyRows<Alarmed> update = new ManyRows<Alarmed>("work_order")
                .text("id", one -> one.order().id())
                .number("version", this::reached);
        if (answer.kind() == StepKind.REMIND) {
            update.moment("reminded_at", one -> answer.now());
        } else {
            overdue(update);
        }
        update.text("next_alarm", one -> name(nextOwn(one)))
                .moment("next_alarm_at", one -> nextOwn(one).at())
                .update(connection, rows);
    }

    private OwnClock.Next nextOwn(Alarmed one) {
        AlarmBatch.Own own = one.order().own();
        return OwnClock.next(own.dispatchBy(), null, answer.kind() == StepKind.REMIND ? own.dueAt() : null);
    }

    private void named(List<Alarmed> rows) throws SQLException {
        ManyRows<Alarmed> update = new ManyRows<Alarmed>("order_clock")
                .text("id", one -> one.clock().id());
        if (answer.kind() == StepKind.REMIND) {
            update.moment("reminded_at", one -> answer.now());
        } else {
            overdue(update);
        }
        update.text("next_alarm", one -> name(nextNamed(one)))
                .moment("next_alarm_at", one -> nextNamed(one).at())
                .update(connection, rows);
        if (answer.kind() == StepKind.OVERDUE) {
            Map<String, AreaCode> areas = new HashMap<>();
            rows.forEach(one ->
                    areas.put(one.order().id(), new AreaCode(one.order().place().area())));
            AttentionMarks.overdue(connection, areas, answer.now());
        }
    }

    private OwnClock.Next nextNamed(Alarmed one) {
        if (answer.kind() == StepKind.OVERDUE || one.clock().dueAt() == null) {
            return OwnClock.Next.NOTHING;
        }
        boolean claim = one.clock().name().equals(NamedClocks.CLAIM);
        return new OwnClock.Next(
                claim ? Alarm.CLAIM : Alarm.OVERDUE, one.clock().dueAt());
    }

    private void overdue(ManyRows<Alarmed> update) {
        update.moment("overdue_at", one -> answer.now())
                .text("supervisor_kind", one -> one.supervisor().kind().name())
                .text("supervisor_id", one -> one.supervisor().id())
                .text("supervisor_name", one -> one.supervisor().name());
    }

    private static String name(OwnClock.Next next) {
        return next.alarm() == null ? null : next.alarm().name();
    }

    private void steps(List<Alarmed> all) throws SQLException {
        Function<Alarmed, AlarmBatch.Place> place = one -> one.order().place();
        new ManyRows<Alarmed>("step")
                .text("order_id", one -> one.order().id())
                .number("version", Alarmed::version)
                .text("petition_id", one -> one.order().petition())
                .moment("happened_at", one -> answer.now())
                .text("kind", one -> answer.kind().name())
                .text("actor_id", one -> answer.by().id())
                .text("actor_name", one -> answer.by().displayName())
                .text("state", one -> place.apply(one).state())
                .text("handler_id", one -> place.apply(one).handler())
                .text("handler_name", one -> place.apply(one).handlerName())
                .text("level_area", one -> place.apply(one).level())
                .text("urgency", one -> place.apply(one).urgency())
                .text("note", this::note)
                .text("public_words", this::publicWords)
                .insert(connection, all);
    }

    private String note(Alarmed one) {
        boolean own = one.clock() == null;
        String what = own ? "办理" : ClockWords.of(one.clock().name(), one.clock().words());
        String due =
                PublicWords.moment(own ? one.order().own().dueAt() : one.clock().dueAt());
        return answer.kind() == StepKind.REMIND
                ? what + "时限将至（" + due + "），催办"
                : "已超过" + what + "时限（" + due + "），告知" + one.supervisor().name();
    }

    private String publicWords(Alarmed one) {
        return answer.kind() == StepKind.REMIND || one.clock() != null
                ? null
                : PublicWords.overdue(one.supervisor().name());
    }

    private Object event(Alarmed one) {
        String area = one.order().place().area();
        String clock = one.clock() == null ? null : one.clock().name();
        return answer.kind() == StepKind.REMIND
                ? new HandlerReminded(one.order().id(), area, clock)
                : new WorkOrderOverdue(one.order().id(), area, one.supervisor().id(), clock);
    }
}
