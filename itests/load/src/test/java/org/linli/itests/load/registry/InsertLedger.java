// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.load.registry;

import java.time.Clock;
import java.util.List;
import org.linli.kernel.Page;
import org.linli.kernel.crypto.Keyring;
import org.linli.kernel.ledger.Access;
import org.linli.kernel.ledger.AccessLedger;
import org.linli.kernel.support.data.Schema;
import org.linli.kernel.support.feed.FeedWriter;

/** What the kernel's ledger does while a reader waits: the pseudonym, and one insert in a transaction of its own. */
final class InsertLedger implements AccessLedger {
    private final Schema kernel;
    private final Keyring keyring;
    private final FeedWriter writer;
    private volatile boolean on = true;

    InsertLedger(Schema kernel, Keyring keyring, Clock clock) {
        this.kernel = kernel;
        this.keyring = keyring;
        this.writer = new FeedWriter("access", clock);
    }

    /** An entry, like the kernel's own in size. */
    record Looked(
            String reader,
            String name,
            String operation,
            String purpose,
            String reference,
            int rows,
            boolean granted) {}

    /** Whether it writes at all; off to measure the rest alone. */
    void on(boolean now) {
        on = now;
    }

    @Override
    public void append(Access access) {
        append(List.of(access));
    }

    @Override
    public void append(List<Access> accesses) {
        if (!on) {
            return;
        }
        List<Entry> entries = accesses.stream().map(this::entry).toList();
        kernel.jdbc(tx -> {
            entries.forEach(entry -> writer.append(tx, entry.looked(), entry.subject(), 0, null));
            return null;
        });
    }

    private record Entry(String subject, Looked looked) {}

    private Entry entry(Access access) {
        Looked looked = new Looked(
                access.reader().id(),
                access.reader().displayName(),
                access.operation(),
                access.purpose() == null ? "" : access.purpose().kind(),
                access.purpose() == null ? "" : access.purpose().reference(),
                access.rows(),
                access.granted());
        return new Entry(
                access.person() == null ? "-" : keyring.index("kernel.ledger.person", access.person()), looked);
    }

    @Override
    public Page<Look> looksAt(String person, String cursor, int size) {
        throw new UnsupportedOperationException("nobody asks it here");
    }
}
