// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.clock;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.calendar.Deadline;
import org.linli.kernel.calendar.Deadlines;
import org.linli.kernel.calendar.Explanation;
import org.linli.kernel.calendar.WorkCalendar;
import org.linli.kernel.security.Actor;
import org.linli.petition.Clocks;
import org.linli.petition.internal.ClockPast;
import org.linli.petition.internal.ClockRow;
import org.linli.petition.internal.ClockWords;
import org.linli.petition.internal.NamedClocks;
import org.linli.petition.internal.Neighbours;
import org.linli.petition.internal.OrderCommands;
import org.linli.petition.internal.OwnClock;
import org.linli.petition.internal.PetitionSchema;
import org.linli.petition.internal.PlainClock;
import org.linli.petition.internal.WorkOrderRow;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The clocks in this module's own tables. */
@Component(service = {Clocks.class, JpaClocks.class})
public final class JpaClocks implements Clocks {
    private static final String DEADLINE = "deadline";

    private final PetitionSchema schema;
    private final Neighbours neighbours;

    @Activate
    public JpaClocks(@Reference PetitionSchema schema, @Reference Neighbours neighbours) {
        this.schema = schema;
        this.neighbours = neighbours;
    }

    @Override
    public List<Clock> of(String order, Actor by) {
        OrderCommands.requireSigned(by);
        Read read = schema.schema().read(manager -> read(manager, order, by));
        List<String> ids = new ArrayList<>(List.of(order));
        read.rows().forEach(row -> ids.add(row.id));
        Map<String, List<Past>> past = schema.schema().jdbc(tx -> ClockPast.of(tx, ids));
        Instant now = schema.now();
        Stream<Clock> own = read.order().deadline == null
                ? Stream.empty()
                : Stream.of(own(read.order(), now, past.getOrDefault(order, List.of())));
        return Stream.concat(
                        own, read.rows().stream().map(row -> named(row, now, past.getOrDefault(row.id, List.of()))))
                .toList();
    }

    @Override
    public Explanation explain(String order, String clock, Actor by) {
        Deadline deadline = of(order, by).stream()
                .filter(one -> one.id().equals(clock))
                .findFirst()
                .orElseThrow(() -> new PlatformException(Problem.notFound("clock", clock)))
                .deadline();
        WorkCalendar calendar = neighbours
                .calendars()
                .version(deadline.calendarVersion())
                .orElseThrow(() -> new PlatformException(Problem.conflict(
                        "the calendar " + deadline.calendarVersion() + " is not known here any more")));
        return Deadlines.explain(calendar, deadline);
    }

    /** Rows, to be looked at after the transaction. */
    private record Read(WorkOrderRow order, List<ClockRow> rows) {}

    private static Read read(EntityManager manager, String id, Actor by) {
        WorkOrderRow order = OrderCommands.visible(manager, id, by);
        return new Read(order, NamedClocks.all(manager, order));
    }

    private static Clock own(WorkOrderRow order, Instant now, List<Past> past) {
        Deadline deadline = OwnClock.of(order);
        Instant ended = order.deadlineEndedAt != null ? order.deadlineEndedAt : order.endedAt;
        return new Clock(
                OWN,
                DEADLINE,
                PlainClock.own(order),
                "",
                deadline,
                ended,
                deadline.overdueAt(ended == null ? now : ended),
                PlainClock.why(deadline),
                past);
    }

    private static Clock named(ClockRow row, Instant now, List<Past> past) {
        Deadline deadline = row.deadline();
        return new Clock(
                row.id,
                row.name,
                ClockWords.of(row.name, row.words),
                row.subject,
                deadline,
                row.endedAt,
                deadline.overdueAt(row.endedAt == null ? now : row.endedAt),
                PlainClock.why(deadline),
                past);
    }
}
