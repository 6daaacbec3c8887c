// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal;

import javax.persistence.EntityManager;

/** Several work orders of one petition: they share its version. */
final class Parts {
    private Parts() {}

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
