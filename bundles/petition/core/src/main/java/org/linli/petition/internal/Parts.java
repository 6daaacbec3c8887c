// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.persistence.EntityManager;
import javax.persistence.OptimisticLockException;
import org.linli.kernel.support.data.Schema;
import org.linli.kernel.support.data.UncheckedSqlException;

/** Several work orders of one petition: they share its version. */
final class Parts {
    private Parts() {}

    /** The next version; as often in a transaction as there are steps, which JPA's own lock would count once. */
    static long count(EntityManager manager, PetitionRow petition) {
        // by hand, so that nothing is flushed for it
        try (PreparedStatement update = Schema.connection(manager)
                .prepareStatement("UPDATE petition SET version = ? WHERE id = ? AND version = ?")) {
            update.setLong(1, petition.version + 1);
            update.setString(2, petition.id);
            update.setLong(3, petition.version);
            if (update.executeUpdate() == 0) {
                throw new OptimisticLockException("another step came first");
            }
        } catch (SQLException failed) {
            throw new UncheckedSqlException(failed);
        }
        return ++petition.version;
    }

    /** After a step on one of them the others have its version, too. */
    static void follow(EntityManager manager, WorkOrderRow moved) {
        manager.createQuery(
                        "UPDATE WorkOrderRow o SET o.version = :version WHERE o.petitionId = :petition AND o.id <> :id")
                .setParameter("version", moved.version)
                .setParameter("petition", moved.petitionId)
                .setParameter("id", moved.id)
                .executeUpdate();
    }
}
