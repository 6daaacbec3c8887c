// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.support.feed;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.linli.kernel.feed.FeedEvent;

/**
 * Keeps a read-model from the events of a feed, in one transaction with its bookmark: each event counts exactly once, and
 * the model can be emptied and read again with the same result.
 */
public interface Projection {
    /** The reader's name, unique everywhere, such as {@code petition.desk}. */
    String name();

    /** The name of the feed it reads. */
    String feed();

    /**
     * Takes the event into the model; does nothing for a type it does not know. It looks at nothing but the event and the
     * model, and calls no other module. Several events may share one transaction.
     */
    void apply(Connection tx, FeedEvent event) throws SQLException;

    /** How many events may share one transaction: with what they change it should stay under 500 rows. */
    default int together() {
        return 50;
    }

    /**
     * Takes several events in their order, as one by one; for a model that can take many faster together. When it throws,
     * they are taken one by one.
     */
    default void applyAll(Connection tx, List<FeedEvent> events) throws SQLException {
        for (FeedEvent event : events) {
            apply(tx, event);
        }
    }

    /**
     * Empties the model; by TRUNCATE TABLE where there can be more than some thousand rows, because a DELETE of so many
     * takes long and, on Derby, the whole table's lock.
     */
    void clear(Connection tx) throws SQLException;
}
