// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.internal.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.linli.kernel.Page;

/**
 * Searches the sealed entries, newest first. A part is never dearer than {@link #MOST_READ} entries: it may hold fewer than
 * were asked for, or none, and then says where to go on.
 */
final class LedgerSearch {
    static final int MOST_READ = 5_000;
    private static final int BLOCK = 500;
    /** Entries are numbered in the order of their transactions' ends, which their times may miss by so much. */
    private static final Duration OUT_OF_ORDER = Duration.ofMinutes(1);

    private final LedgerQuery query;
    private final long newest;

    /** @param newest the number of the newest sealed entry */
    LedgerSearch(LedgerQuery query, long newest) {
        this.query = query;
        this.newest = newest;
    }

    Page<LedgerEntry> part(Connection tx, Long before, int size) throws SQLException {
        long oldest = LedgerRows.oldest(tx);
        long high = before == null ? newest : Math.min(newest, before - 1);
        if (query.until() != null && before == null) {
            high = Math.min(high, firstSince(tx, query.until().plus(OUT_OF_ORDER), oldest));
        }
        long low = query.from() == null ? oldest : firstSince(tx, query.from().minus(OUT_OF_ORDER), oldest);
        return query.whom().isEmpty() ? ofAll(tx, high, low, size) : ofOne(tx, high, low, size);
    }

    private Page<LedgerEntry> ofAll(Connection tx, long from, long low, int size) throws SQLException {
        List<LedgerEntry> found = new ArrayList<>();
        long high = from;
        for (int read = 0; high >= low && read < MOST_READ; read += BLOCK) {
            List<LedgerRows.Row> rows = LedgerRows.between(tx, Math.max(low, high - BLOCK + 1), high);
            for (int i = rows.size() - 1; i >= 0; i--) {
                LedgerRows.Row row = rows.get(i);
                if (query.fits(row)) {
                    found.add(LedgerEntry.of(row));
                    if (found.size() == size) {
                        return new Page<>(found, row.seq() > low ? Long.toString(row.seq()) : null);
                    }
                }
            }
            high -= BLOCK;
        }
        return new Page<>(found, high >= low ? Long.toString(high + 1) : null);
    }

    private Page<LedgerEntry> ofOne(Connection tx, long high, long low, int size) throws SQLException {
        List<LedgerRows.Row> rows = LedgerRows.of(tx, query.whom(), high + 1, BLOCK);
        List<LedgerEntry> found = new ArrayList<>();
        for (LedgerRows.Row row : rows) {
            if (row.seq() >= low && query.fits(row)) {
                found.add(LedgerEntry.of(row));
                if (found.size() == size) {
                    return new Page<>(found, Long.toString(row.seq()));
                }
            }
        }
        boolean more = rows.size() == BLOCK && rows.get(BLOCK - 1).seq() > low;
        return new Page<>(found, more ? Long.toString(rows.get(BLOCK - 1).seq()) : null);
    }

    /** The number of the first entry at that moment or later, by halving; the newest when there is none. */
    private long firstSince(Connection tx, Instant moment, long oldest) throws SQLException {
        long low = oldest;
        long high = newest;
        while (low < high) {
            long middle = low + (high - low) / 2;
            List<LedgerRows.Row> row = LedgerRows.between(tx, middle, middle);
            if (!row.isEmpty() && row.get(0).at().isBefore(moment)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
