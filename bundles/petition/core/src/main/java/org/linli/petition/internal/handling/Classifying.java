// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.handling;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import javax.persistence.EntityManager;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.petition.PetitionType;
import org.linli.petition.StepKind;
import org.linli.petition.internal.OrderCommands.Change;
import org.linli.petition.internal.OrderCommands.Told;
import org.linli.petition.internal.PetitionRow;
import org.linli.petition.internal.PlainStep;
import org.linli.petition.internal.PublicWords;
import org.linli.petition.internal.WorkOrderRow;
import org.linli.petition.internal.duplicate.LikenessTable;

/** Another type: of the order, and of the petition where it is handled as a whole. */
final class Classifying implements Change {
    private final PetitionType type;
    private final String formerName;
    private final String reason;
    private boolean whole;

    /**
     * @param type the new one
     * @param formerName what the old one is called
     * @param reason why
     */
    Classifying(PetitionType type, String formerName, String reason) {
        this.type = type;
        this.formerName = formerName;
        this.reason = reason;
    }

    @Override
    public Told apply(EntityManager manager, WorkOrderRow order, Instant now) {
        if (type.code().equals(order.type)) {
            throw new PlatformException(Problem.invalid("type", "is the type that it has", "another type"));
        }
        order.formerType = order.type;
        order.type = type.code();
        PetitionRow petition = manager.find(PetitionRow.class, order.petitionId);
        whole = petition.orders == 1;
        if (whole) {
            petition.type = type.code();
        }
        return PlainStep.told(
                order,
                StepKind.CLASSIFY,
                new PlainStep.Words(
                        "由“" + formerName + "”改为“" + type.name() + "”：" + reason, PublicWords.classified(type.name())));
    }

    @Override
    public void keep(Connection tx, WorkOrderRow order, Instant now) throws SQLException {
        if (whole) {
            LikenessTable.classify(tx, order.petitionId, type.code());
        }
    }
}
