// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.joint;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.linli.kernel.AreaCode;
import org.linli.kernel.AreaLevel;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.kernel.support.Input;
import org.linli.organization.Handler;
import org.linli.petition.Participant.Part;
import org.linli.petition.Participant.State;
import org.linli.petition.StepKind;
import org.linli.petition.event.StepTaken;
import org.linli.petition.internal.Assignee;
import org.linli.petition.internal.Listed;
import org.linli.petition.internal.Neighbours;
import org.linli.petition.internal.Participants;
import org.linli.petition.internal.PlainStep;
import org.linli.petition.internal.WorkOrderRow;

/** Finds who is to take part in an order, before the transaction, and lets them, in it. */
final class Invitations {
    private final Neighbours neighbours;

    Invitations(Neighbours neighbours) {
        this.neighbours = neighbours;
    }

    /**
     * Units of the order's district, each once.
     *
     * @throws PlatformException invalid, with each that is none
     */
    List<Assignee> units(AreaCode area, List<String> ids) {
        List<Handler> asked = ids.stream()
                .distinct()
                .map(id -> new Handler(Handler.Kind.UNIT, id, null))
                .toList();
        return all(area, "units", asked);
    }

    /**
     * Units and officers of the order's district, each once.
     *
     * @throws PlatformException invalid, with each that is none
     */
    List<Assignee> all(AreaCode area, String field, List<Handler> asked) {
        Input input = new Input();
        List<Assignee> found = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            Assignee one = find(area, asked.get(i));
            input.that(
                    one != null,
                    field + "[" + i + "]",
                    "is nobody of this district",
                    "kind and id of a unit or officer of district "
                            + area.at(AreaLevel.DISTRICT).orElseThrow());
            if (one != null && found.stream().noneMatch(other -> other.handler().equals(one.handler()))) {
                found.add(one);
            }
        }
        input.check();
        return found;
    }

    private Assignee find(AreaCode area, Handler asked) {
        if (asked == null
                || asked.kind() == null
                || asked.id() == null
                || asked.id().isBlank()) {
            return null;
        }
        AreaCode district = area.at(AreaLevel.DISTRICT).orElseThrow();
        try {
            Assignee found = Assignee.of(neighbours, asked, area);
            return isHere(found, district) ? found : null;
        } catch (PlatformException unknown) {
            if (!unknown.problem().type().equals(Problem.INVALID)) {
                throw unknown;
            }
            return null;
        }
    }

    private boolean isHere(Assignee found, AreaCode district) {
        if (found.area() != null) {
            return district.contains(found.area());
        }
        return neighbours.officers().find(found.handler().id()).grants().stream()
                .anyMatch(grant -> grant.area() == null || district.contains(grant.area()));
    }

    /**
     * How somebody is let in.
     *
     * @param state ASKED when they must join in themselves
     */
    record Asking(Part part, State state, Actor by, String words, Instant at) {}

    /** @throws PlatformException conflict, for one who takes part, was called, is the handler or must not see the order */
    static void ask(EntityManager manager, WorkOrderRow order, List<Assignee> invited, Asking asking) {
        for (Assignee one : invited) {
            String id = one.handler().id();
            require(!Listed.has(order.barred, id), one, "must not deal with this order");
            require(!id.equals(order.handlerId), one, "is the handler");
            require(!Listed.has(order.joined, id), one, "takes part already");
            require(asking.state() == State.JOINED || !Listed.has(order.called, id), one, "was called already");
            Participants.ask(
                    manager,
                    order,
                    new Participants.Asked(
                            one.handler(),
                            asking.part(),
                            asking.state(),
                            asking.by().displayName(),
                            asking.words(),
                            asking.at()));
        }
    }

    private static void require(boolean free, Assignee who, String reason) {
        if (!free) {
            throw new PlatformException(Problem.conflict(who.handler().name() + " " + reason));
        }
    }

    /** The event of a step that is about these. */
    static StepTaken taken(WorkOrderRow order, StepKind kind, List<Assignee> about) {
        return PlainStep.event(
                order, kind, about.stream().map(one -> one.handler().id()).toArray(String[]::new));
    }

    /** Their names, for staff. */
    static String names(List<Assignee> who) {
        return who.stream().map(one -> one.handler().name()).collect(Collectors.joining("、"));
    }
}
