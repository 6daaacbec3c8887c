// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.support.world;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.linli.kernel.PlatformException;
import org.linli.kernel.feed.Feed;
import org.linli.kernel.feed.FeedEvent;
import org.linli.kernel.support.data.Schema;
import org.linli.kernel.support.feed.FeedWriter;
import org.linli.kernel.time.PlatformClock;

/** A module as small as can be: things with a version, whose changes it tells in its feed. */
public final class Module {
    public static final String FEED = "thing";

    private static final long LONGEST_FIGHT = TimeUnit.SECONDS.toNanos(30);

    public final Schema schema;
    public final FeedWriter writer = new FeedWriter(FEED, PlatformClock.get());

    public Module(DataSource dataSource) {
        this.schema = new Schema(dataSource);
    }

    /** What the module tells. */
    public record ThingChanged(String thing, long version) {}

    /** What a caller gets for a change. */
    public record Receipt(String event, String thing, long version) {}

    /** A change lost against another. */
    public static final class Stale extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Changes a thing once, in a transaction that lingers for up to so long before its commit. */
    public Receipt change(String thing, int lingerMillis) {
        return schema.jdbc(tx -> {
            long version = version(tx, thing) + 1;
            String event = writer.append(tx, new ThingChanged(thing, version), thing, version, null);
            if (lingerMillis > 0) {
                pause(ThreadLocalRandom.current().nextInt(lingerMillis));
            }
            store(tx, thing, version);
            return new Receipt(event, thing, version);
        });
    }

    /** Changes a thing, again and again until it is not too late. */
    public Receipt changeSurely(String thing, int lingerMillis) {
        long end = System.nanoTime() + LONGEST_FIGHT;
        while (true) {
            try {
                return change(thing, lingerMillis);
            } catch (Stale | PlatformException lost) {
                if (System.nanoTime() > end) {
                    throw new IllegalStateException("lost for too long", lost);
                }
                pause(ThreadLocalRandom.current().nextInt(5));
            }
        }
    }

    /** All entries of a feed. */
    public static List<FeedEvent> all(Feed feed) {
        List<FeedEvent> all = new ArrayList<>();
        List<FeedEvent> some = feed.after(0, 1000);
        while (!some.isEmpty()) {
            all.addAll(some);
            some = feed.after(all.get(all.size() - 1).seq(), 1000);
        }
        return all;
    }

    /** A query's first two columns. */
    public Map<String, Long> query(String sql) {
        return schema.jdbc(tx -> {
            Map<String, Long> rows = new LinkedHashMap<>();
            try (Statement statement = tx.createStatement();
                    ResultSet row = statement.executeQuery(sql)) {
                while (row.next()) {
                    rows.put(row.getString(1), row.getLong(2));
                }
            }
            return Collections.unmodifiableMap(rows);
        });
    }

    /** A query's one number. */
    public long number(String sql) {
        return query("SELECT 'n', (" + sql + ") FROM feed_state").get("n");
    }

    private static long version(Connection tx, String thing) throws SQLException {
        try (PreparedStatement select = tx.prepareStatement("SELECT version FROM thing WHERE id = ?")) {
            select.setString(1, thing);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }

    private static void store(Connection tx, String thing, long version) throws SQLException {
        String sql = version == 1
                ? "INSERT INTO thing (version, id) VALUES (?, ?)"
                : "UPDATE thing SET version = ? WHERE id = ? AND version = ?";
        try (PreparedStatement change = tx.prepareStatement(sql)) {
            change.setLong(1, version);
            change.setString(2, thing);
            if (version > 1) {
                change.setLong(3, version - 1);
            }
            if (change.executeUpdate() != 1) {
                throw new Stale();
            }
        }
    }

    /** A pause that stands for work. */
    public static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
