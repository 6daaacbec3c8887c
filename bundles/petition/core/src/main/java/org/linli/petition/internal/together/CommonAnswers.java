// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.together;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javax.persistence.EntityManager;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.feed.FeedEvent;
import org.linli.kernel.security.Actor;
import org.linli.kernel.support.Json;
import org.linli.kernel.support.feed.Reactor;
import org.linli.petition.Command;
import org.linli.petition.StepKind;
import org.linli.petition.WorkOrderState;
import org.linli.petition.event.KnownWorkFinished;
import org.linli.petition.event.StepTaken;
import org.linli.petition.internal.Names;
import org.linli.petition.internal.OrderCommands;
import org.linli.petition.internal.OrderCommands.Act;
import org.linli.petition.internal.PetitionSchema;
import org.linli.petition.internal.Receipts;
import org.linli.petition.internal.StepRow;
import org.linli.petition.internal.WorkOrderRow;

/**
 * Whoever asked together is answered together: what the petitioner of a main order reads, the petitioners of those that
 * were merged into it read, too, each as a step of their own; likewise for a known work that is done. Each step carries the
 * event as its cause, so that the second time does nothing.
 */
public final class CommonAnswers implements Reactor {
    static final String NAME = "petition.common-answers";

    private static final Actor SYSTEM = Actor.system(Names.MODULE);
    private static final int BATCH = 100;
    /** Another step was faster: it is not merged, or not open, any more. */
    private static final Set<String> SETTLED = Set.of(Problem.ILLEGAL_STEP, Problem.NOT_FOUND);

    private final PetitionSchema schema;
    private final OrderCommands commands;

    public CommonAnswers(PetitionSchema schema, OrderCommands commands) {
        this.schema = schema;
        this.commands = commands;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String feed() {
        return Names.FEED;
    }

    /** What the events of steps tell. */
    record Moved(String order) {}

    @Override
    public void on(FeedEvent event) {
        switch (event.type()) {
            case "WorkOrderReplied" -> replied(event, Json.read(event.body(), Moved.class));
            case "WorkOrderClosed" -> closed(event, Json.read(event.body(), Moved.class));
            case "StepTaken" -> taken(event, Json.read(event.body(), StepTaken.class));
            case "KnownWorkFinished" -> finished(event, Json.read(event.body(), KnownWorkFinished.class));
            default -> {
                // nobody asked together
            }
        }
    }

    private void taken(FeedEvent event, StepTaken step) {
        if (step.step().equals(StepKind.DECLINE.name())) {
            closed(event, new Moved(step.order()));
        } else if (step.step().equals(StepKind.MERGE.name())) {
            merged(event, step.order());
        }
    }

    /** A main order at the moment of an event. */
    private record Main(WorkOrderRow row, String words, List<String> merged) {}

    private void replied(FeedEvent event, Moved moved) {
        Main main = main(event, moved.order());
        for (String order : main.merged()) {
            step(order, event.id(), answer(main.row(), main.words()));
        }
    }

    /** What was merged after the main one had been answered hears that now; a later answer has its own event. */
    private void merged(FeedEvent event, String order) {
        Answered answered = schema.schema().read(manager -> Merging.current(manager, order)
                .map(row -> answeredBefore(manager, row))
                .orElse(null));
        if (answered != null) {
            step(order, event.id(), answer(answered.main(), answered.words()));
        }
    }

    /** A main order and the words it was answered with. */
    private record Answered(WorkOrderRow main, String words) {}

    private static Answered answeredBefore(EntityManager manager, MergeRow row) {
        return manager
                .createQuery(
                        "SELECT s FROM StepRow s WHERE s.orderId = :main AND s.kind IN :kinds AND s.version <= :version"
                                + " ORDER BY s.version DESC",
                        StepRow.class)
                .setParameter("main", row.main)
                .setParameter("kinds", List.of(StepKind.REPLY, StepKind.ANSWER_MERGED))
                .setParameter("version", row.mainVersion)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .map(step -> new Answered(manager.find(WorkOrderRow.class, row.main), step.publicWords))
                .findFirst()
                .orElse(null);
    }

    private void closed(FeedEvent event, Moved moved) {
        Main main = main(event, moved.order());
        WorkOrderRow row = main.row();
        if (row == null || row.state.isOpen()) {
            return;
        }
        for (String order : main.merged()) {
            if (row.replied == 1 && unanswered(order)) {
                step(order, "answer-" + event.id(), answer(row, row.reply));
            }
            step(order, event.id(), new Act(StepKind.CLOSE_MERGED, "", new ClosedTogether(row, main.words())));
        }
    }

    /** Done, or given up: a batch after the other, until nobody is left whom this event has not answered. */
    private void finished(FeedEvent event, KnownWorkFinished finished) {
        KnownWorkRow work = schema.schema().read(manager -> manager.find(KnownWorkRow.class, finished.work()));
        Act answer = new Act(
                StepKind.ANSWER_MERGED,
                "",
                new CommonAnswer(work.result, "在办事项“" + work.title + "”" + work.state.words(), null));
        String after = "";
        List<String> batch;
        do {
            String from = after;
            batch = schema.schema().read(manager -> joined(manager, work.id, from));
            for (String order : batch) {
                step(order, event.id(), answer);
                after = order;
            }
        } while (batch.size() == BATCH);
    }

    private static Act answer(WorkOrderRow main, String words) {
        String note = "按并案主件" + Receipts.shown(main.number) + "的答复";
        return new Act(StepKind.ANSWER_MERGED, "", new CommonAnswer(words, note, main.promisedAt));
    }

    private void step(String order, String cause, Act act) {
        try {
            commands.run(new Command(order, null, cause, SYSTEM), act);
        } catch (PlatformException refused) {
            if (!SETTLED.contains(refused.problem().type())) {
                throw refused;
            }
        }
    }

    private Main main(FeedEvent event, String order) {
        return schema.schema().read(manager -> {
            List<String> merged = manager.createQuery(
                            "SELECT o.id FROM WorkOrderRow o WHERE o.mergedInto = :main AND o.state = :merged"
                                    + " ORDER BY o.id",
                            String.class)
                    .setParameter("main", order)
                    .setParameter("merged", WorkOrderState.MERGED)
                    .getResultList();
            return merged.isEmpty()
                    ? new Main(null, null, List.of())
                    : new Main(manager.find(WorkOrderRow.class, order), words(manager, order, event), merged);
        });
    }

    /** What the petitioner of the main order read in this step. */
    private static String words(EntityManager manager, String order, FeedEvent event) {
        StepRow.Key key = new StepRow.Key();
        key.orderId = order;
        key.version = event.version();
        StepRow step = manager.find(StepRow.class, key);
        return step == null ? null : step.publicWords;
    }

    private boolean unanswered(String order) {
        Function<EntityManager, Boolean> ask = manager -> manager.find(WorkOrderRow.class, order).replied == 0;
        return schema.schema().read(ask);
    }

    private static List<String> joined(EntityManager manager, String work, String after) {
        return manager.createQuery(
                        "SELECT l.orderId FROM LinkRow l WHERE l.target = :work AND l.orderId > :after"
                                + " ORDER BY l.orderId",
                        String.class)
                .setParameter("work", work)
                .setParameter("after", after)
                .setMaxResults(BATCH)
                .getResultList();
    }
}
