// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.internal.ledger;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.linli.kernel.Page;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.crypto.Keyring;
import org.linli.kernel.gate.TransactionMark;
import org.linli.kernel.ledger.Access;
import org.linli.kernel.ledger.AccessLedger;
import org.linli.kernel.support.data.Schema;
import org.linli.kernel.support.feed.FeedWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The ledger as a feed: appending is one insert; numbering and sealing come after it. */
final class FeedLedger implements AccessLedger {
    /** The feed's name. */
    static final String FEED = "access";

    private static final Logger LOG = LoggerFactory.getLogger(FeedLedger.class);
    private static final String PERSON = "kernel.ledger.person";
    /** Whom a look at a list concerns. */
    static final String NOBODY = "-";

    private final Schema schema;
    private final Keyring keyring;
    private final FeedWriter writer;

    FeedLedger(Schema schema, Keyring keyring, Clock clock) {
        this.schema = schema;
        this.keyring = keyring;
        this.writer = new FeedWriter(FEED, clock);
    }

    @Override
    public void append(Access access) {
        append(List.of(access));
    }

    @Override
    public void append(List<Access> accesses) {
        if (TransactionMark.isSet()) {
            throw new IllegalStateException("the ledger is never written inside a transaction");
        }
        if (accesses.size() > MOST_AT_ONCE) {
            throw new IllegalArgumentException(accesses.size() + " entries at once");
        }
        List<Entry> entries = accesses.stream().map(this::entry).toList();
        try {
            schema.jdbc(tx -> {
                entries.forEach(entry -> writer.append(tx, entry.looked(), entry.subject(), 0, null));
                return null;
            });
        } catch (RuntimeException failed) {
            LOG.error("The access ledger cannot be written; what was asked is not answered", failed);
            throw new PlatformException(Problem.unavailable("access ledger", Duration.ofSeconds(5)), failed);
        }
    }

    private record Entry(String subject, Looked looked) {}

    private Entry entry(Access access) {
        return new Entry(access.person() == null ? NOBODY : pseudonym(access.person()), Looked.of(access));
    }

    @Override
    public Page<Look> looksAt(String person, String cursor, int size) {
        int most = Page.size(size);
        long before = cursor == null ? Long.MAX_VALUE : number(cursor);
        List<LedgerRows.Row> rows = schema.jdbc(tx -> LedgerRows.of(tx, pseudonym(person), before, most + 1));
        List<LedgerRows.Row> page = rows.subList(0, Math.min(most, rows.size()));
        String next = rows.size() > most ? Long.toString(page.get(most - 1).seq()) : null;
        return new Page<>(page.stream().map(FeedLedger::look).toList(), next);
    }

    private String pseudonym(String person) {
        return keyring.index(PERSON, person);
    }

    private static Look look(LedgerRows.Row row) {
        Looked looked = row.looked();
        return new Look(
                row.at(),
                looked.name().isEmpty() ? looked.reader() : looked.name(),
                looked.operation(),
                looked.purpose(),
                looked.reference(),
                looked.granted());
    }

    static long number(String cursor) {
        if (!cursor.matches("\\d{1,18}")) {
            throw new PlatformException(Problem.invalid("cursor", "is none of ours", "the cursor of the part before"));
        }
        return Long.parseLong(cursor);
    }
}
