// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.filing;

import java.time.Instant;
import java.util.List;
import javax.persistence.EntityManager;
import org.linli.kernel.AreaCode;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.calendar.Deadline;
import org.linli.kernel.security.Actor;
import org.linli.kernel.support.Ids;
import org.linli.organization.Handler;
import org.linli.petition.Splits;
import org.linli.petition.StepKind;
import org.linli.petition.WorkOrderState;
import org.linli.petition.event.PetitionFiled;
import org.linli.petition.internal.Assignee;
import org.linli.petition.internal.OrderCommands;
import org.linli.petition.internal.OrderCommands.Told;
import org.linli.petition.internal.PetitionFeed;
import org.linli.petition.internal.PetitionRow;
import org.linli.petition.internal.PlainStep;
import org.linli.petition.internal.PublicWords;
import org.linli.petition.internal.WorkOrderRow;

/**
 * Splits parts off an order: a step of the old one and the first step of each new one, all in one transaction.
 *
 * @param keeps what remains for the old one
 * @param offs what is split off
 * @param reason why
 * @param writer by whom, and where it is told
 */
record Splitting(String keeps, List<Off> offs, String reason, Writer writer) implements OrderCommands.Change {
    /** A part, with all that was looked up for it. */
    record Off(Splits.Part part, AreaCode area, String areaName, Handler desk, Deadline dispatchBy) {}

    /** Where it is told, and by whom. */
    record Writer(PetitionFeed feed, Actor by) {}

    @Override
    public Told apply(EntityManager manager, WorkOrderRow order, Instant now) {
        PetitionRow petition = manager.find(PetitionRow.class, order.petitionId);
        if (petition.orders + offs.size() > Splits.MOST) {
            throw new PlatformException(Problem.conflict(
                    "the petition has " + petition.orders + " orders already; at most " + Splits.MOST));
        }
        petition.orders += offs.size();
        order.part = keeps;
        return new Told(
                "拆分为" + (offs.size() + 1) + "件：" + reason,
                PublicWords.split(keeps),
                PlainStep.event(order, StepKind.SPLIT));
    }

    @Override
    public void follow(EntityManager manager, PetitionRow petition, WorkOrderRow order, Instant now) {
        for (Off off : offs) {
            WorkOrderRow row = row(order, off, now);
            PetitionFiled event = new PetitionFiled(row.id, row.area, row.type, petition.channel);
            String note = "自工单" + order.id + "拆分，" + off.areaName() + "；请于"
                    + PublicWords.moment(off.dispatchBy().due()) + "前派单";
            Told told = new Told(note, PublicWords.splitOff(row), event);
            OrderCommands.write(
                    manager,
                    writer.feed(),
                    new OrderCommands.Written(
                            petition, row, StepKind.SPLIT_OFF, writer.by(), now, told, OrderCommands.Mark.NONE));
            manager.persist(row);
            manager.flush();
        }
    }

    private static WorkOrderRow row(WorkOrderRow from, Off off, Instant now) {
        WorkOrderRow row = new WorkOrderRow();
        row.id = Ids.next();
        row.petitionId = from.petitionId;
        row.number = from.number;
        row.type = off.part().type() == null ? from.type : off.part().type();
        row.part = off.part().words();
        row.opening = Filing.opening(off.part().words());
        row.filedAt = from.filedAt;
        row.lieIn(off.area());
        row.found = from.found;
        row.level = off.area().value();
        row.secrecy = from.secrecy;
        row.barred = from.barred;
        row.state = WorkOrderState.FILED;
        row.undispatchedSince = now;
        new Assignee(off.desk(), null, off.desk().name()).take(row);
        row.dispatchBy = off.dispatchBy().due();
        return row;
    }
}
