// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.support.feed;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.linli.kernel.feed.AppendOrder;
import org.linli.kernel.support.Ids;
import org.linli.kernel.support.Json;
import org.linli.kernel.support.data.Dialect;
import org.linli.kernel.support.data.Instants;
import org.linli.kernel.support.data.ManyRows;
import org.linli.kernel.support.data.Transaction;
import org.linli.kernel.support.data.UncheckedSqlException;

/** Appends events to the module's own feed, in the transaction of the change that they tell of. */
public final class FeedWriter {
    private static final int LONGEST_BODY = 8000;

    private static final String INSERT = "INSERT INTO feed_outbox"
            + " (event_id, tx, type, subject, version, happened_at, cause, body%s) VALUES (?, ?, ?, ?, ?, ?, ?, ?%s)";

    private final String feed;
    private final Clock clock;
    private boolean ordered;

    public FeedWriter(String feed, Clock clock) {
        this.feed = feed;
        this.clock = clock;
    }

    /** The feed's name. */
    public String feed() {
        return feed;
    }

    /**
     * Appends an event; readers see it, numbered, after the commit.
     *
     * @param tx the connection of the transaction that a {@link org.linli.kernel.support.data.Schema} has open on this
     *     thread
     * @param event a record in the past tense with ids and few facts, never personal data; its simple name is the type
     * @param subject the id of what it happened to
     * @param version the subject's version after it
     * @param cause the id of the event that it was done because of; null when a person did it
     * @return the event's id
     * @throws IllegalStateException when no such transaction is open
     */
    public String append(Connection tx, Object event, String subject, long version, String cause) {
        String id = Ids.next();
        String body = body(event);
        String transaction = Transaction.id();
        try (PreparedStatement insert = insert(tx)) {
            insert.setString(1, id);
            insert.setString(2, transaction);
            insert.setString(3, event.getClass().getSimpleName());
            insert.setString(4, subject);
            insert.setLong(5, version);
            Instants.set(insert, 6, clock.instant().truncatedTo(ChronoUnit.MICROS));
            insert.setString(7, cause);
            insert.setString(8, body);
            insert.executeUpdate();
            return id;
        } catch (SQLException failed) {
            throw new UncheckedSqlException(failed);
        }
    }

    /**
     * Appends several events, in their order, by few statements.
     *
     * @throws IllegalStateException when no transaction is open on this thread
     */
    public void appendAll(Connection tx, List<Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        String transaction = Transaction.id();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        try {
            ManyRows<Entry> rows = new ManyRows<Entry>("feed_outbox")
                    .text("event_id", entry -> Ids.next())
                    .text("tx", entry -> transaction)
                    .text("type", entry -> entry.event().getClass().getSimpleName())
                    .text("subject", Entry::subject)
                    .number("version", Entry::version)
                    .moment("happened_at", entry -> now)
                    .text("cause", Entry::cause)
                    .text("body", entry -> body(entry.event()));
            if (Dialect.of(tx) == Dialect.DERBY) {
                continueOrder(tx);
                rows.number("id", entry -> AppendOrder.next());
            }
            rows.insert(tx, entries);
        } catch (SQLException failed) {
            throw new UncheckedSqlException(failed);
        }
    }

    /**
     * An event to be appended.
     *
     * @param event a record, as {@link #append} says
     * @param subject the id of what it happened to
     * @param version the subject's version after it
     * @param cause the id of the event that it was done because of; null when there is none
     */
    public record Entry(Object event, String subject, long version, String cause) {}

    private static String body(Object event) {
        String body = Json.write(event);
        if (body.length() > LONGEST_BODY) {
            throw new IllegalArgumentException(event.getClass().getSimpleName() + " is too long for a feed");
        }
        return body;
    }

    /** The statement, with the row's place in the order set where the database does not do that well itself. */
    private PreparedStatement insert(Connection tx) throws SQLException {
        if (Dialect.of(tx) != Dialect.DERBY) {
            return tx.prepareStatement(String.format(INSERT, "", ""));
        }
        continueOrder(tx);
        PreparedStatement insert = tx.prepareStatement(String.format(INSERT, ", id", ", ?"));
        insert.setLong(9, AppendOrder.next());
        return insert;
    }

    private synchronized void continueOrder(Connection tx) throws SQLException {
        if (!ordered) {
            AppendOrder.startAfter(DerbyOutbox.lastGiven(tx));
            ordered = true;
        }
    }
}
