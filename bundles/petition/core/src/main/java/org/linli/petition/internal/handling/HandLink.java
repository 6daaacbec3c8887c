// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.handling;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import javax.persistence.EntityManager;
import org.linli.kernel.AreaCode;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.petition.event.ResidentLinked;
import org.linli.petition.internal.Concerned;
import org.linli.petition.internal.OrderCommands;
import org.linli.petition.internal.Rights;
import org.linli.petition.internal.WorkOrderRow;
import org.linli.registry.Residents;

/**
 * A resident linked with an order by hand.
 *
 * @param resident the resident's id
 * @param ground why
 * @param by who links; for them the link is no purpose
 */
record HandLink(String resident, String ground, Actor by) implements OrderCommands.Change {
    private static final int MOST = 60;

    /**
     * A resident outside the actor's areas is as unknown as one that is not there; outside of a transaction.
     *
     * @throws PlatformException not found
     */
    void requireKnown(Residents registry) {
        AreaCode area = registry.areaOf(resident);
        if (!by.may(area, Rights.LINKING)) {
            throw new PlatformException(Problem.notFound("resident", resident));
        }
    }

    @Override
    public OrderCommands.Told apply(EntityManager manager, WorkOrderRow order, Instant now) {
        return new OrderCommands.Told(
                "关联居民 " + resident + "：" + ground, null, new ResidentLinked(order.id, order.area));
    }

    @Override
    public void keep(Connection tx, WorkOrderRow order, Instant now) throws SQLException {
        if (count(tx, order.petitionId, resident, by.id()) > 0) {
            throw new PlatformException(Problem.conflict("you linked this resident before"));
        }
        if (count(tx, order.petitionId, null, null) >= MOST) {
            throw new PlatformException(Problem.conflict("there are " + MOST + " linked residents already"));
        }
        Concerned.link(tx, new Concerned.Cause(order.petitionId, by.id(), now), resident, "HAND");
    }

    private static int count(Connection tx, String petition, String resident, String by) throws SQLException {
        String sql = "SELECT COUNT(*) FROM petition_resident WHERE petition = ?"
                + (resident == null ? "" : " AND resident = ? AND linked_by = ?");
        try (PreparedStatement select = tx.prepareStatement(sql)) {
            select.setString(1, petition);
            if (resident != null) {
                select.setString(2, resident);
                select.setString(3, by);
            }
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
