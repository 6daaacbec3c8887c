// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.internal.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.linli.kernel.feed.Feed;
import org.linli.kernel.feed.FeedEvent;
import org.linli.kernel.internal.ledger.ChainTable.Link;
import org.linli.kernel.support.data.Schema;

/** Seals the numbered entries in their order, tells the head to the outside, and purges what is old. */
final class Sealer {
    /** A seal and its entry are two rows, and one is the state's. */
    private static final int BATCH = 400;

    private static final int PURGE_BATCH = 240;

    private final Schema schema;
    private final Feed feed;
    private final ChainTable table;
    private final Clock clock;
    private HeadFiles.Head exported;
    private Path exportedTo;

    Sealer(Schema schema, Feed feed, Clock clock) {
        this.schema = schema;
        this.feed = feed;
        this.clock = clock;
        this.table = new ChainTable(clock);
    }

    ChainTable.State state() {
        return schema.jdbc(table::state);
    }

    /** Seals all that is numbered; returns how many entries that were. */
    int seal() {
        int sealed = 0;
        for (int batch = BATCH; batch == BATCH; sealed += batch) {
            batch = sealBatch();
        }
        return sealed;
    }

    /** Writes the head into the files, unless it was written there already. */
    void export(HeadFiles files) throws IOException {
        Link head = state().sealed();
        HeadFiles.Head line = new HeadFiles.Head(head.seq(), head.hash(), head.at());
        if (head.seq() > 0 && !(line.equals(exported) && files.folder().equals(exportedTo))) {
            files.append(line);
            exported = line;
            exportedTo = files.folder();
        }
    }

    /** Takes out the sealed entries that are older, a few in a transaction; returns how many. */
    int purge(Duration keep) {
        Instant limit = clock.instant().minus(keep);
        int purged = 0;
        for (int batch = PURGE_BATCH; batch == PURGE_BATCH; purged += batch) {
            batch = purgeBatch(limit);
        }
        return purged;
    }

    /** Leaves the place to others. */
    void release() {
        schema.jdbc(table::release);
    }

    private int sealBatch() {
        Link last = state().sealed();
        List<FeedEvent> entries = feed.after(last.seq(), BATCH);
        if (entries.isEmpty()) {
            return 0;
        }
        List<Link> links = new ArrayList<>(entries.size());
        String hash = last.hash();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        for (FeedEvent entry : entries) {
            hash = Chain.next(hash, entry);
            links.add(new Link(entry.seq(), hash, now));
        }
        return schema.jdbc(tx -> table.seal(tx, last, links)) ? entries.size() : 0;
    }

    private int purgeBatch(Instant limit) {
        return schema.jdbc(tx -> {
            ChainTable.State state = table.state(tx);
            Link anchor = state.anchor();
            List<Link> old = table.seals(tx, anchor.seq(), state.sealed().seq(), PURGE_BATCH).stream()
                    .takeWhile(seal -> seal.at().isBefore(limit))
                    .toList();
            if (old.isEmpty()) {
                return 0;
            }
            // Where seals are missing nothing is purged, so that the check still finds the place.
            boolean whole = old.get(old.size() - 1).seq() - anchor.seq() == old.size();
            return whole && table.purge(tx, anchor, old) ? old.size() : 0;
        });
    }
}
