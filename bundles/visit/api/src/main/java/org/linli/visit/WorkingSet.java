// SPDX-License-Identifier: Apache-2.0
package org.linli.visit;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a worker needs without a network, or what of it changed.
 *
 * @param lease the lease it is held under
 * @param now the server's time when it was made; the device keeps the difference to its own clock
 * @param cursor to be named the next time; what is older the device has
 * @param put what is new or changed, by kind in the order of {@link Kind}, own orders by their clock
 * @param gone the keys of what is to be thrown away
 * @param complete false when something could not be asked now (a module is away): what is missing then is not in
 *     {@code gone}
 */
public record WorkingSet(
        FieldLease lease, Instant now, String cursor, List<Item> put, List<String> gone, boolean complete) {
    public WorkingSet {
        put = List.copyOf(put);
        gone = List.copyOf(gone);
    }

    /** What an item is. */
    public enum Kind {
        /** An open order of the worker. */
        ORDER,
        /** An open visit of the worker. */
        VISIT,
        /** A visit that the plan asks of the worker, due before the lease ends, masked as {@link PlanEntry}. */
        DUE,
        /** What is to be known before the door, the least that the visit needs. */
        BRIEF,
        /** A type of petition with its questions. */
        TYPE,
        /** A prepared answer for one of the orders. */
        TEMPLATE
    }

    /**
     * An item.
     *
     * @param key kind and id, such as {@code ORDER/01J…}
     * @param kind what it is
     * @param version the version, to be named as base version when acting on it; 0 for what has none
     * @param body what is in it, in the form in which the REST operation of its kind gives it; of the most urgent orders also
     *     {@code place}, where to go
     */
    public record Item(String key, Kind kind, long version, Map<String, Object> body) {}
}
