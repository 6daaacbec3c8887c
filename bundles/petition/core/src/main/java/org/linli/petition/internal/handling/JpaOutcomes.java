// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.handling;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.calendar.Deadline;
import org.linli.kernel.calendar.DeadlineRule;
import org.linli.kernel.calendar.Deadlines;
import org.linli.kernel.calendar.Limit;
import org.linli.kernel.calendar.Warning;
import org.linli.kernel.calendar.WorkCalendar;
import org.linli.kernel.security.Actor;
import org.linli.kernel.support.Input;
import org.linli.petition.ClockStart;
import org.linli.petition.Closing;
import org.linli.petition.Command;
import org.linli.petition.FollowUp;
import org.linli.petition.Outcomes;
import org.linli.petition.StepKind;
import org.linli.petition.WorkOrder;
import org.linli.petition.event.WorkOrderReplied;
import org.linli.petition.internal.ClosedOrders;
import org.linli.petition.internal.NamedClocks;
import org.linli.petition.internal.Neighbours;
import org.linli.petition.internal.OrderCommands;
import org.linli.petition.internal.OrderCommands.Act;
import org.linli.petition.internal.OrderCommands.Change;
import org.linli.petition.internal.OrderCommands.Told;
import org.linli.petition.internal.PetitionFeed;
import org.linli.petition.internal.PetitionSchema;
import org.linli.petition.internal.PetitionSettings;
import org.linli.petition.internal.PlainStep;
import org.linli.petition.internal.PublicWords;
import org.linli.petition.internal.Rights;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What comes out of the handling, in this module's own tables. */
@Component(service = {Outcomes.class, JpaOutcomes.class})
public final class JpaOutcomes implements Outcomes {
    /** The clock of a promise. */
    public static final String PROMISE = "promise";

    private static final int LONGEST_WORDS = 2000;
    private static final int LONGEST_SAID = 1000;
    private static final int LONGEST_NOTE = 500;
    private static final int FARTHEST_DAYS = 730;
    private static final int MOST = 500;

    private final PetitionSchema schema;
    private final Neighbours neighbours;
    private final OrderCommands commands;
    private final HandlingRules rules;

    @Activate
    public JpaOutcomes(
            @Reference PetitionSchema schema,
            @Reference PetitionFeed feed,
            @Reference PetitionSettings settings,
            @Reference Neighbours neighbours,
            @Reference HandlingRules rules) {
        this.schema = schema;
        this.neighbours = neighbours;
        this.commands = new OrderCommands(schema, feed, settings);
        this.rules = rules;
    }

    @Override
    public WorkOrder opinion(Command command, String words) {
        new Input().text("words", words, 2, LONGEST_WORDS).check();
        return commands.run(
                command,
                new Act(
                        StepKind.OPINION,
                        words,
                        (manager, order, now) ->
                                PlainStep.told(order, StepKind.OPINION, new PlainStep.Words(words, null))));
    }

    @Override
    public WorkOrder reply(Command command, String words, LocalDate promised) {
        Input input = new Input().text("words", words, 2, LONGEST_WORDS);
        Deadline until = promised == null ? null : promise(input, promised);
        input.check();
        Change change = (manager, order, now) -> {
            order.reply = words;
            order.replied = 1;
            order.promisedAt = until == null ? null : until.due();
            if (until != null) {
                Set<StepKind> ends = Set.of(StepKind.CLOSE, StepKind.REPLY);
                NamedClocks.start(manager, order, new ClockStart(PROMISE, "", until, ends), now);
            }
            String told = until == null ? words : PublicWords.promised(words, until.due());
            return new Told(null, told, new WorkOrderReplied(order.id, order.area));
        };
        return commands.run(command, new Act(StepKind.REPLY, asked(words, promised), change));
    }

    private static Object asked(String words, LocalDate promised) {
        return promised == null ? words : List.of(words, promised.toString());
    }

    /** Until the close of work of that day; as days that come, so that it can be explained and computed again. */
    private Deadline promise(Input input, LocalDate day) {
        WorkCalendar calendar = neighbours.calendars().current();
        Instant now = schema.now();
        long days = ChronoUnit.DAYS.between(calendar.dateOf(now), day);
        input.that(days >= 0 && days <= FARTHEST_DAYS, "promised", "was " + day, "today or a day of the next two years")
                .check();
        DeadlineRule rule = new DeadlineRule(PROMISE, 1, Limit.calendarDays((int) days), Warning.afterPercent(80));
        Deadline until = Deadlines.compute(calendar, rule, now, List.of());
        LocalDate due = calendar.dateOf(until.due().minusMillis(1));
        input.that(due.equals(day), "promised", day + " is no working day or over", "a working day such as " + due);
        return until;
    }

    @Override
    public WorkOrder close(Command command, Closing closing) {
        return commands.run(command, Closings.act(closing));
    }

    @Override
    public WorkOrder followUp(Command command, FollowUp followUp) {
        Input input = new Input().that(followUp != null, "followUp", "is missing", "what came of it");
        input.check();
        int least = followUp.result() == FollowUp.Result.DISSATISFIED ? 1 : 0;
        input.required("way", followUp.way())
                .required("result", followUp.result())
                .text("said", followUp.said(), least, LONGEST_SAID)
                .text("note", followUp.note(), 0, LONGEST_SAID)
                .check();
        return commands.run(command, new Act(StepKind.FOLLOW_UP, followUp, (manager, order, now) -> {
            order.followUp = followUp.result();
            return PlainStep.told(
                    order,
                    StepKind.FOLLOW_UP,
                    new PlainStep.Words(note(followUp), PublicWords.followedUp(followUp.result())));
        }));
    }

    private static String note(FollowUp followUp) {
        String said = followUp.said() == null ? "" : "；诉求人：" + followUp.said();
        String note = followUp.note() == null ? "" : "；" + followUp.note();
        return PublicWords.name(followUp.way()) + "回访，" + PublicWords.name(followUp.result()) + said + note;
    }

    @Override
    public WorkOrder archive(Command command, String note) {
        new Input().text("note", note, 0, LONGEST_NOTE).check();
        return commands.run(
                command,
                new Act(
                        StepKind.ARCHIVE,
                        String.valueOf(note),
                        (manager, order, now) ->
                                PlainStep.told(order, StepKind.ARCHIVE, new PlainStep.Words(note, null))));
    }

    @Override
    public int archiveDue(int max, Actor by) {
        Rights.requirePlatform(by);
        new Input()
                .that(max >= 1 && max <= MOST, "max", "was " + max, "1 to " + MOST)
                .check();
        int days = rules.archiveAfterDays();
        Instant before = schema.now().minus(Duration.ofDays(days));
        List<String> due = schema.schema().jdbc(connection -> ClosedOrders.before(connection, before, max));
        int archived = 0;
        for (String order : due) {
            archived += archived(new Command(order, null, null, by), "办结" + days + "天，自动归档") ? 1 : 0;
        }
        return archived;
    }

    /** What became of it meanwhile is not to be archived any more. */
    private boolean archived(Command command, String note) {
        try {
            archive(command, note);
            return true;
        } catch (PlatformException refused) {
            String type = refused.problem().type();
            if (!Set.of(Problem.ILLEGAL_STEP, Problem.NOT_FOUND).contains(type)) {
                throw refused;
            }
            schema.schema().jdbc(connection -> {
                ClosedOrders.forget(connection, command.order());
                return null;
            });
            return false;
        }
    }
}
