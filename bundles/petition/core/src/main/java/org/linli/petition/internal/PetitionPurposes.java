// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal;

import java.util.List;
import javax.persistence.EntityManager;
import org.linli.kernel.purpose.PurposeSource;
import org.linli.kernel.security.Actor;
import org.linli.petition.WorkOrderState;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * A petition is a purpose to read the record of a resident it concerns, for its handler and the staff of its area, while
 * it is open; but not for whoever made the link between the two.
 */
@Component(service = PurposeSource.class, property = PurposeSource.KIND + "=petition")
public final class PetitionPurposes implements PurposeSource {
    private final PetitionSchema schema;

    @Activate
    public PetitionPurposes(@Reference PetitionSchema schema) {
        this.schema = schema;
    }

    @Override
    public Standing check(String reference, String person, Actor reader) {
        String number = Receipts.plain(reference);
        return schema.schema().read(manager -> standing(manager, number, person, reader));
    }

    private static Standing standing(EntityManager manager, String number, String person, Actor reader) {
        List<WorkOrderRow> orders = manager.createQuery(
                        "SELECT o FROM WorkOrderRow o, PetitionRow p WHERE p.number = :number AND o.petitionId = p.id",
                        WorkOrderRow.class)
                .setParameter("number", number)
                .getResultList();
        if (orders.isEmpty()) {
            return Standing.UNKNOWN;
        }
        List<WorkOrderRow> theirs = orders.stream()
                .filter(order -> !Rights.isBarred(reader, order))
                .filter(order -> Rights.handles(reader, order) || Rights.seesByRole(reader, order))
                .toList();
        if (theirs.isEmpty()) {
            return Standing.NOT_THE_READERS;
        }
        if (!isLinked(manager, theirs.get(0).petitionId, person, reader)) {
            return Standing.ANOTHER_PERSON;
        }
        return theirs.stream().anyMatch(order -> order.open == 1 || order.state == WorkOrderState.MERGED)
                ? Standing.HOLDS
                : Standing.CLOSED;
    }

    private static boolean isLinked(EntityManager manager, String petition, String person, Actor reader) {
        Object links = manager.createNativeQuery("SELECT COUNT(*) FROM petition_resident"
                        + " WHERE petition = ? AND resident = ? AND linked_by <> ?")
                .setParameter(1, petition)
                .setParameter(2, person)
                .setParameter(3, reader.id())
                .getSingleResult();
        return ((Number) links).intValue() > 0;
    }

    /** The ids of the residents whom a petition concerns. */
    public static List<String> residents(EntityManager manager, String petition) {
        List<?> found = manager.createNativeQuery("SELECT DISTINCT resident FROM petition_resident WHERE petition = ?")
                .setParameter(1, petition)
                .getResultList();
        return found.stream().map(String.class::cast).sorted().toList();
    }
}
