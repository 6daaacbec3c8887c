// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.field;

import java.util.List;
import org.linli.kernel.security.Actor;
import org.linli.visit.FieldLease;
import org.linli.visit.WorkingSet.Item;
import org.linli.visit.WorkingSet.Kind;

/** Gives one kind of what a worker needs without a network. */
interface WorkingSource {
    /** What it gives. */
    List<Kind> kinds();

    /** What the worker needs now, the most urgent first; bounded. */
    List<Item> items(FieldLease lease, String from, Actor by);

    /** An item of a record. */
    static Item item(Kind kind, String id, long version, Object record) {
        return new Item(kind + "/" + id, kind, version, Bodies.of(record));
    }
}
