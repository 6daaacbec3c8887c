// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.together;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.linli.kernel.AreaLevel;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.kernel.support.Input;
import org.linli.kernel.support.Json;
import org.linli.organization.Handler;
import org.linli.petition.Command;
import org.linli.petition.MergedOrder;
import org.linli.petition.Merges;
import org.linli.petition.Secrecy;
import org.linli.petition.StepKind;
import org.linli.petition.WorkOrder;
import org.linli.petition.WorkOrderState;
import org.linli.petition.internal.Assignee;
import org.linli.petition.internal.Neighbours;
import org.linli.petition.internal.OrderCommands;
import org.linli.petition.internal.OrderCommands.Act;
import org.linli.petition.internal.OrderCommands.Told;
import org.linli.petition.internal.OrderReads;
import org.linli.petition.internal.OrderViews;
import org.linli.petition.internal.PetitionFeed;
import org.linli.petition.internal.PetitionSchema;
import org.linli.petition.internal.PetitionSettings;
import org.linli.petition.internal.PlainStep;
import org.linli.petition.internal.PublicWords;
import org.linli.petition.internal.Receipts;
import org.linli.petition.internal.Rights;
import org.linli.petition.internal.Transitions;
import org.linli.petition.internal.WorkOrderRow;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Merging in this module's own tables. */
@Component(service = {Merges.class, JpaMerges.class})
public final class JpaMerges implements Merges {
    private static final int LONGEST_GROUND = 500;
    private static final int LONGEST_WORDS = 2000;
    private static final int SHOWN_NUMBERS = 5;

    private final PetitionSchema schema;
    private final OrderCommands commands;
    private final OrderReads reads;
    private final Neighbours neighbours;

    @Activate
    public JpaMerges(
            @Reference PetitionSchema schema,
            @Reference PetitionFeed feed,
            @Reference PetitionSettings settings,
            @Reference Neighbours neighbours) {
        this.schema = schema;
        this.neighbours = neighbours;
        this.commands = new OrderCommands(schema, feed, settings);
        this.reads = new OrderReads(schema, settings, neighbours);
    }

    public OrderCommands commands() {
        return commands;
    }

    @Override
    public WorkOrder merge(Command main, List<String> orders, String ground) {
        OrderCommands.requireSigned(main.by());
        new Input()
                .that(
                        orders != null && !orders.isEmpty() && orders.size() <= MOST,
                        "orders",
                        "are missing or too many",
                        "1 to " + MOST + " ids")
                .text("ground", ground, 0, LONGEST_GROUND)
                .check();
        List<String> asked = orders.stream().distinct().sorted().toList();
        Ready ready = schema.schema().read(manager -> ready(manager, main, asked, ground));
        for (String order : ready.orders()) {
            Merging merging = new Merging(
                    main.order(), MergeRow.How.HAND, ground, main.by().displayName());
            commands.run(
                    new Command(order, null, main.cause(), main.by()),
                    new Act(StepKind.MERGE, main.order() + ' ' + ground, merging));
        }
        if (ready.orders().isEmpty() && main.cause() == null) {
            return reads.find(main.order(), main.by());
        }
        return commands.run(
                new Command(main.order(), null, main.cause(), main.by()),
                new Act(
                        StepKind.LINK,
                        List.of("merge", String.valueOf(ground), asked),
                        (manager, order, now) ->
                                new Told(ready.note(ground), null, PlainStep.event(order, StepKind.LINK))));
    }

    /** What is still to be merged, and the numbers of that. */
    private record Ready(List<String> orders, List<String> numbers) {
        String note(String ground) {
            String shown = String.join("、", numbers.subList(0, Math.min(SHOWN_NUMBERS, numbers.size())));
            return "并入" + shown + (numbers.size() > SHOWN_NUMBERS ? "等" : "") + numbers.size() + "件"
                    + (ground == null ? "" : "：" + ground);
        }
    }

    private static Ready ready(EntityManager manager, Command command, List<String> asked, String ground) {
        WorkOrderRow main = OrderCommands.visible(manager, command.order(), command.by());
        Rights.require(StepKind.LINK, command.by(), main);
        Input input = new Input();
        boolean near = true;
        List<WorkOrderRow> rows = new java.util.ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            WorkOrderRow row = OrderCommands.visible(manager, asked.get(i), command.by());
            if (main.id.equals(row.mergedInto) && row.state == WorkOrderState.MERGED) {
                continue;
            }
            Rights.require(StepKind.MERGE, command.by(), row);
            Optional<String> refusal = row.state.isOpen()
                    ? Merging.refusal(manager, row, main)
                    : Optional.of("is not open: " + row.state.words());
            input.that(
                    refusal.isEmpty(), "orders." + row.id, refusal.orElse(""), "an open order that is merged in none");
            near &= subdistrict(row).equals(subdistrict(main));
            rows.add(row);
        }
        input.that(
                near || ground != null && !ground.isBlank(),
                "ground",
                "is missing",
                "why orders of another subdistrict are handled with this one, 2 to 500 characters");
        boolean fits = rows.isEmpty() || Merging.merged(manager, main.id) + rows.size() <= MOST;
        input.that(fits, "orders", "are too many with those that are merged already", "at most " + MOST)
                .check();
        if (!rows.isEmpty() && command.version() != null && command.version() != main.version) {
            throw new PlatformException(Problem.staleVersion(command.version(), main.version));
        }
        return new Ready(
                rows.stream().map(row -> row.id).toList(),
                rows.stream().map(row -> Receipts.shown(row.number)).toList());
    }

    /** Where an order lies; the district, for one that lies in no subdistrict. */
    private static String subdistrict(WorkOrderRow row) {
        return row.areaCode()
                .at(AreaLevel.SUBDISTRICT)
                .map(code -> code.value())
                .orElse(row.district);
    }

    @Override
    public WorkOrder unmerge(Command merged, String ground) {
        new Input().text("ground", ground, 2, LONGEST_GROUND).check();
        OrderCommands.requireSigned(merged.by());
        Optional<Handler> before = schema.schema().read(manager -> {
            OrderCommands.visible(manager, merged.order(), merged.by());
            return Merging.current(manager, merged.order())
                    .map(row ->
                            Json.read(row.before, BeforeMerging.class).handler().who());
        });
        Handler desk = before.filter(this::hasLeft).isPresent()
                ? neighbours
                        .staffing()
                        .deskOf(reads.find(merged.order(), merged.by()).area())
                : null;
        return commands.run(merged, new Act(StepKind.UNMERGE, ground, new Unmerging(ground, desk)));
    }

    /** Whether an officer has no role any more: what was merged was not handed over with the rest. */
    private boolean hasLeft(Handler handler) {
        if (handler.kind() != Handler.Kind.OFFICER) {
            return false;
        }
        try {
            return neighbours.officers().find(handler.id()).grants().isEmpty();
        } catch (PlatformException unknown) {
            if (!unknown.problem().type().equals(Problem.NOT_FOUND)) {
                throw unknown;
            }
            return true;
        }
    }

    /**
     * Brings back what was before.
     *
     * @param desk who has it now when the handler has left since; else null
     */
    private record Unmerging(String ground, Handler desk) implements OrderCommands.Change {
        @Override
        public Told apply(EntityManager manager, WorkOrderRow order, Instant now) {
            MergeRow row = Merging.current(manager, order.id).orElseThrow();
            Json.read(row.before, BeforeMerging.class).restore(manager, order);
            row.endedAt = now;
            row.ownWords = null;
            String left = "";
            if (desk != null) {
                left = "；原办理人" + order.handlerName + "已离任，由派单台接办";
                new Assignee(desk, null, desk.name()).take(order);
            }
            return new Told(
                    ground + "；恢复为并案前的办理状态，并案期间时限照常计算" + left,
                    PublicWords.unmerged(order),
                    PlainStep.event(order, StepKind.UNMERGE));
        }
    }

    @Override
    public MergedOrder adapt(String merged, String words, Actor by) {
        OrderCommands.requireSigned(by);
        if (words != null) {
            new Input().text("words", words, 2, LONGEST_WORDS).check();
        }
        return schema.schema().write(manager -> {
            WorkOrderRow order = merged == null ? null : manager.find(WorkOrderRow.class, merged);
            WorkOrderRow main = order == null || order.state != WorkOrderState.MERGED
                    ? null
                    : manager.find(WorkOrderRow.class, order.mergedInto);
            if (main == null || isHidden(order, main, by)) {
                throw new PlatformException(Problem.notFound("merged order", merged));
            }
            if (!Rights.handles(by, main)
                    && !Rights.may(Transitions.of(StepKind.UNMERGE).who(), by, order)) {
                throw new PlatformException(Problem.forbidden(
                        "the words are for the handler of the main order and the office of the merged one"));
            }
            MergeRow row = Merging.current(manager, merged).orElseThrow();
            row.ownWords = words;
            return view(row, order);
        });
    }

    @Override
    public List<MergedOrder> of(String main, Actor by) {
        OrderCommands.requireSigned(by);
        return schema.schema().read(manager -> {
            WorkOrderRow into = OrderCommands.visible(manager, main, by);
            return manager
                    .createQuery(
                            "SELECT m, o FROM MergeRow m, WorkOrderRow o WHERE m.main = :main AND m.endedAt IS NULL"
                                    + " AND o.id = m.orderId AND o.mergedInto = :main ORDER BY m.mergedAt, m.id",
                            Object[].class)
                    .setParameter("main", main)
                    .setMaxResults(MOST)
                    .getResultList()
                    .stream()
                    .filter(pair -> !isHidden((WorkOrderRow) pair[1], into, by))
                    .map(pair -> view((MergeRow) pair[0], (WorkOrderRow) pair[1]))
                    .toList();
        });
    }

    /** Who sees the main one sees what is handled with it, but for what they must not see and what became confidential. */
    private static boolean isHidden(WorkOrderRow order, WorkOrderRow main, Actor by) {
        boolean sees = Rights.sees(by, order) || order.secrecy != Secrecy.CONFIDENTIAL && Rights.sees(by, main);
        return Rights.isBarred(by, order) || !sees;
    }

    private static MergedOrder view(MergeRow row, WorkOrderRow order) {
        return new MergedOrder(
                order.id,
                Receipts.shown(order.number),
                order.state,
                order.opening,
                row.mergedAt,
                row.mergedBy,
                row.how == MergeRow.How.JOIN,
                row.ground,
                row.ownWords,
                order.replied == 1,
                OrderViews.rating(order));
    }
}
