// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.filing;

import java.util.Optional;
import javax.persistence.EntityManager;
import org.linli.kernel.AreaLevel;
import org.linli.kernel.support.data.Schema;
import org.linli.petition.PetitionDraft;
import org.linli.petition.Secrecy;
import org.linli.petition.StepKind;
import org.linli.petition.internal.Following;
import org.linli.petition.internal.OrderCommands;
import org.linli.petition.internal.PetitionFeed;
import org.linli.petition.internal.PetitionRow;
import org.linli.petition.internal.Transitions;
import org.linli.petition.internal.WorkOrderRow;
import org.linli.petition.internal.duplicate.JoinTokens;
import org.linli.petition.internal.together.MergeRow;
import org.linli.petition.internal.together.Merging;

/**
 * Merges a petition into the one that its petitioner was told of and joins, in the transaction of the filing: so nobody is
 * called out for it before. Where that one can be joined no more, it is just filed.
 */
final class Joining {
    private final PetitionFeed feed;
    private final JoinTokens tokens;

    Joining(PetitionFeed feed, JoinTokens tokens) {
        this.feed = feed;
        this.tokens = tokens;
    }

    /** The order that a draft joins; not inside a transaction. */
    Optional<String> main(PetitionDraft draft) {
        boolean open = draft.secrecy() == null || draft.secrecy() == Secrecy.OPEN;
        return open ? tokens.order(draft.joins()) : Optional.empty();
    }

    /** Joins what was just written. */
    void join(EntityManager manager, Filing filing, String main) {
        WorkOrderRow order = manager.find(WorkOrderRow.class, filing.ids().order());
        WorkOrderRow into = manager.find(WorkOrderRow.class, main);
        if (into == null || !joinable(into) || !near(order, into)) {
            return;
        }
        Merging merging = new Merging(main, MergeRow.How.JOIN, "诉求人提出时选择加入", Following.PETITIONER);
        merging.hold(Schema.connection(manager), order);
        manager.refresh(into);
        if (!joinable(into) || Merging.refusal(manager, order, into).isPresent()) {
            return;
        }
        order.state = Transitions.after(StepKind.MERGE, order.standing());
        OrderCommands.Told told = merging.apply(manager, order, filing.at());
        OrderCommands.write(
                manager,
                feed,
                new OrderCommands.Written(
                        manager.find(PetitionRow.class, order.petitionId),
                        order,
                        StepKind.MERGE,
                        Following.petitioner(),
                        filing.at(),
                        told,
                        OrderCommands.Mark.NONE));
    }

    private static boolean joinable(WorkOrderRow into) {
        return into.state.isOpen() && into.secrecy == Secrecy.OPEN;
    }

    private static boolean near(WorkOrderRow order, WorkOrderRow into) {
        return order.areaCode().at(AreaLevel.SUBDISTRICT).equals(into.areaCode().at(AreaLevel.SUBDISTRICT))
                && order.district.equals(into.district);
    }
}
