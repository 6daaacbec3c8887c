// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.field;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linli.kernel.AreaCode;
import org.linli.kernel.security.Actor;
import org.linli.petition.PetitionType;
import org.linli.visit.FieldLease;
import org.linli.visit.WorkingSet.Item;
import org.linli.visit.WorkingSet.Kind;
import org.linli.visit.internal.Neighbours;

/** The types of petition with their questions, of each area of the lease. */
final class TypeSource implements WorkingSource {
    private static final int MOST = 300;

    private final Neighbours neighbours;

    TypeSource(Neighbours neighbours) {
        this.neighbours = neighbours;
    }

    @Override
    public List<Kind> kinds() {
        return List.of(Kind.TYPE);
    }

    @Override
    public List<Item> items(FieldLease lease, String from, Actor by) {
        Map<String, Item> items = new LinkedHashMap<>();
        for (AreaCode area : lease.areas()) {
            for (PetitionType type : neighbours.petitions().types(area)) {
                String id = area.value() + "/" + type.code();
                items.put(id, WorkingSource.item(Kind.TYPE, id, 0, type));
            }
        }
        return items.values().stream().limit(MOST).toList();
    }
}
