// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.handling;

import java.time.Instant;
import java.util.List;
import org.linli.kernel.AreaCode;
import org.linli.kernel.Page;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.kernel.support.Input;
import org.linli.petition.Assignments;
import org.linli.petition.ClaimCall;
import org.linli.petition.Command;
import org.linli.petition.DeclineGround;
import org.linli.petition.Dispatch;
import org.linli.petition.PetitionType;
import org.linli.petition.PooledOrder;
import org.linli.petition.StepKind;
import org.linli.petition.WorkOrder;
import org.linli.petition.internal.Neighbours;
import org.linli.petition.internal.OrderCommands;
import org.linli.petition.internal.OrderCommands.Act;
import org.linli.petition.internal.OrderReads;
import org.linli.petition.internal.PetitionFeed;
import org.linli.petition.internal.PetitionSchema;
import org.linli.petition.internal.PetitionSettings;
import org.linli.petition.internal.PlainStep;
import org.linli.petition.internal.PublicWords;
import org.linli.petition.internal.Rights;
import org.linli.petition.internal.type.TypeList;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Whose orders are, in this module's own tables. */
@Component(service = {Assignments.class, JpaAssignments.class})
public final class JpaAssignments implements Assignments {
    private static final int LONGEST_WORDS = 500;

    private final PetitionSettings settings;
    private final Neighbours neighbours;
    private final OrderCommands commands;
    private final OrderReads reads;
    private final Dispatches dispatches;
    private final Claims claims;
    private final DispatchClock clock;
    private final HandlingRules rules;

    @Activate
    public JpaAssignments(
            @Reference PetitionSchema schema,
            @Reference PetitionFeed feed,
            @Reference PetitionSettings settings,
            @Reference Neighbours neighbours,
            @Reference JpaWorkOrders orders,
            @Reference HandlingRules rules) {
        this.settings = settings;
        this.neighbours = neighbours;
        this.commands = new OrderCommands(schema, feed, settings);
        this.reads = new OrderReads(schema, settings, neighbours);
        this.dispatches = orders.dispatches();
        this.clock = new DispatchClock(schema, settings, neighbours);
        this.claims = new Claims(schema, settings, commands, new Claims.Around(neighbours, reads, clock, rules));
        this.rules = rules;
    }

    @Override
    public WorkOrder accept(Command command, String words) {
        new Input().text("words", words, 0, LONGEST_WORDS).check();
        return commands.run(
                command,
                new Act(
                        StepKind.ACCEPT,
                        String.valueOf(words),
                        (manager, order, now) -> PlainStep.told(
                                order, StepKind.ACCEPT, new PlainStep.Words(words, PublicWords.accepted()))));
    }

    @Override
    public WorkOrder classify(Command command, String type, String reason) {
        OrderCommands.requireSigned(command.by());
        WorkOrder order = reads.find(command.order(), command.by());
        TypeList types = settings.now().types().in(order.area());
        PetitionType found = types.type(type).orElse(null);
        new Input()
                .that(found != null, "type", "no such type", "one of " + types.codes())
                .text("reason", reason, 2, LONGEST_WORDS)
                .check();
        Classifying change = new Classifying(found, order.petition().typeName(), reason);
        return commands.run(command, new Act(StepKind.CLASSIFY, List.of(type, reason), change));
    }

    @Override
    public List<DeclineGround> declineGrounds(AreaCode area) {
        new Input().required("area", area).check();
        return rules.in(area).grounds();
    }

    @Override
    public WorkOrder decline(Command command, String ground, String words) {
        OrderCommands.requireSigned(command.by());
        AreaCode area = reads.find(command.order(), command.by()).area();
        List<DeclineGround> grounds = declineGrounds(area);
        DeclineGround found = grounds.stream()
                .filter(each -> each.code().equals(ground))
                .findFirst()
                .orElse(null);
        new Input()
                .that(
                        found != null,
                        "ground",
                        "no such ground",
                        "one of " + grounds.stream().map(DeclineGround::code).toList())
                .text("words", words, 5, LONGEST_WORDS)
                .check();
        return commands.run(command, new Act(StepKind.DECLINE, List.of(ground, words), (manager, order, now) -> {
            String told = PublicWords.declined(found, words);
            order.dispatchBy = null;
            order.undispatchedSince = null;
            order.reply = told;
            return PlainStep.told(order, StepKind.DECLINE, new PlainStep.Words(ground, told));
        }));
    }

    @Override
    public WorkOrder openToClaims(Command command, ClaimCall call) {
        return claims.open(command, call);
    }

    @Override
    public WorkOrder claim(Command command, String unit, String words) {
        return claims.claim(command, unit, words);
    }

    @Override
    public Page<PooledOrder> pool(String cursor, int size, Actor by) {
        return claims.pool(cursor, size, by);
    }

    @Override
    public WorkOrder sendBack(Command command, String reason) {
        return back(StepKind.SEND_BACK, command, reason);
    }

    @Override
    public WorkOrder upholdObjection(Command command, String words) {
        return back(StepKind.UPHOLD_OBJECTION, command, words);
    }

    /** To the desk, with a clock for the next dispatch. */
    private WorkOrder back(StepKind kind, Command command, String reason) {
        new Input().text("reason", reason, 2, LONGEST_WORDS).check();
        AtDesk desk = AtDesk.gather(neighbours, clock, reads.find(command.order(), command.by()));
        return commands.run(command, new Act(kind, reason, (manager, order, now) -> {
            order.sentBack++;
            desk.take(order);
            return PlainStep.told(order, kind, new PlainStep.Words(reason, PublicWords.returned()));
        }));
    }

    @Override
    public WorkOrder object(Command command, String ground) {
        new Input().text("ground", ground, 2, LONGEST_WORDS).check();
        WorkOrder order = reads.find(command.order(), command.by());
        ObjectionTime.of(reads.timeline(command.order(), command.by()), neighbours.calendars())
                .requireOpen(rules.in(order.area()).objectionDays(), clock.now());
        Instant decideBy = clock.start().due();
        return commands.run(command, new Act(StepKind.OBJECT, ground, (manager, row, now) -> {
            row.dispatchBy = decideBy;
            return PlainStep.told(row, StepKind.OBJECT, new PlainStep.Words(ground, null));
        }));
    }

    @Override
    public WorkOrder rejectObjection(Command command, String words) {
        new Input().text("words", words, 2, LONGEST_WORDS).check();
        return commands.run(command, new Act(StepKind.REJECT_OBJECTION, words, (manager, order, now) -> {
            order.dispatchBy = null;
            return PlainStep.told(
                    order, StepKind.REJECT_OBJECTION, new PlainStep.Words(words, PublicWords.keeps(order)));
        }));
    }

    @Override
    public WorkOrder reassign(Command command, Dispatch dispatch) {
        new Input()
                .required("dispatch", dispatch)
                .required("handler", dispatch == null ? null : dispatch.handler())
                .text("reason", dispatch == null ? null : dispatch.reason(), 2, LONGEST_WORDS)
                .check();
        WorkOrder order = reads.find(command.order(), command.by());
        boolean anybody = command.by().may(order.area(), Rights.COORDINATING);
        if (!anybody && !OwnPeople.has(neighbours, command.by(), order.handler(), dispatch.handler())) {
            throw new PlatformException(Problem.forbidden(
                    "the handler gives it to officers of the own unit, and dispatchers and supervisors to anybody"));
        }
        Dispatch only = new Dispatch(dispatch.handler(), dispatch.level(), null, null, dispatch.reason());
        return dispatches.reassign(command, only);
    }
}
