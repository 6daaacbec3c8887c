// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.together;

import java.time.Instant;
import javax.persistence.EntityManager;
import org.linli.kernel.AreaCode;
import org.linli.kernel.AreaLevel;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.petition.KnownWorks;
import org.linli.petition.Links;
import org.linli.petition.StepKind;
import org.linli.petition.internal.OrderCommands;
import org.linli.petition.internal.OrderCommands.Told;
import org.linli.petition.internal.PetitionFeed;
import org.linli.petition.internal.PetitionRow;
import org.linli.petition.internal.PlainStep;
import org.linli.petition.internal.WorkOrderRow;

/**
 * Lets an order join a known work: a link, and at once, in the same transaction, the answer.
 *
 * @param known the work's id
 * @param by who links
 * @param feed where it is told
 */
record JoiningWork(String known, Actor by, PetitionFeed feed) implements OrderCommands.Change {
    @Override
    public Told apply(EntityManager manager, WorkOrderRow order, Instant now) {
        KnownWorkRow work = work(manager, order);
        // whoever ends the work waits for this transaction, or came before it
        int counted = manager.createQuery(
                        "UPDATE KnownWorkRow k SET k.petitions = k.petitions + 1 WHERE k.id = :id AND k.state = :state")
                .setParameter("id", known)
                .setParameter("state", KnownWorks.State.AT_WORK)
                .executeUpdate();
        if (counted == 0) {
            throw new PlatformException(Problem.conflict("the known work is over"));
        }
        LinkRow link = LinkRow.of(order, Links.Kind.WORK, known, now);
        link.linkedBy = by.displayName();
        manager.persist(link);
        return new Told("加入在办事项“" + work.title + "”（" + work.who + "）", null, PlainStep.event(order, StepKind.LINK));
    }

    private KnownWorkRow work(EntityManager manager, WorkOrderRow order) {
        KnownWorkRow work = manager.find(KnownWorkRow.class, known);
        boolean here = work != null
                && new AreaCode(work.area)
                        .at(AreaLevel.DISTRICT)
                        .filter(district -> district.value().equals(order.district))
                        .isPresent();
        if (!here) {
            throw new PlatformException(Problem.notFound("known work", known));
        }
        if (work.state != KnownWorks.State.AT_WORK) {
            throw new PlatformException(Problem.conflict("the known work is over: " + work.state.words()));
        }
        if (!order.state.isOpen()) {
            throw new PlatformException(Problem.conflict("the order is not open: " + order.state.words()));
        }
        if (LinkRow.exists(manager, order.id, Links.Kind.WORK, known)) {
            throw new PlatformException(Problem.conflict("the order joined this known work already"));
        }
        return work;
    }

    @Override
    public void follow(EntityManager manager, PetitionRow petition, WorkOrderRow order, Instant now) {
        KnownWorkRow work = manager.find(KnownWorkRow.class, known);
        CommonAnswer answer = new CommonAnswer(work.publicWords, "在办事项“" + work.title + "”的公开说明", null);
        OrderCommands.write(
                manager,
                feed,
                new OrderCommands.Written(
                        petition,
                        order,
                        StepKind.ANSWER_MERGED,
                        by,
                        now,
                        answer.apply(manager, order, now),
                        OrderCommands.Mark.NONE));
    }
}
