// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.handling;

import java.util.List;
import javax.persistence.EntityManager;
import javax.persistence.Query;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;

/** Attachments that show how a matter was closed. */
final class Evidence {
    private Evidence() {}

    /** @throws PlatformException invalid, unless all of them belong to the petition */
    static void require(EntityManager manager, String petition, List<String> ids) {
        if (ids.isEmpty()) {
            return;
        }
        String marks = "?, ".repeat(ids.size()).substring(0, 3 * ids.size() - 2);
        Query query = manager.createNativeQuery(
                        "SELECT id FROM attachment WHERE petition_id = ? AND id IN (" + marks + ")")
                .setParameter(1, petition);
        for (int i = 0; i < ids.size(); i++) {
            query.setParameter(i + 2, ids.get(i));
        }
        List<?> found = query.getResultList();
        if (!found.containsAll(ids)) {
            throw new PlatformException(Problem.invalid(
                    "evidence", "is no attachment of this petition", "ids of attachments of the petition"));
        }
    }
}
