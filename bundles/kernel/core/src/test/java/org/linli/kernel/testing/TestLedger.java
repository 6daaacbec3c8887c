// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.linli.kernel.Page;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.gate.TransactionMark;
import org.linli.kernel.ledger.Access;
import org.linli.kernel.ledger.AccessLedger;

/** A ledger in memory, which can be told to be away. */
public final class TestLedger implements AccessLedger {
    private record Entry(Instant at, Access access) {}

    private final Clock clock;
    private final List<Entry> entries = new ArrayList<>();
    private boolean away;

    /** A ledger by the system's time. */
    public TestLedger() {
        this(Clock.systemUTC());
    }

    /** A ledger by this time. */
    public TestLedger(Clock clock) {
        this.clock = clock;
    }

    /** From now on it can be written, or not. */
    public synchronized void away(boolean now) {
        away = now;
    }

    /** What was written, oldest first. */
    public synchronized List<Access> accesses() {
        return entries.stream().map(Entry::access).toList();
    }

    /** Forgets what was written. */
    public synchronized void clear() {
        entries.clear();
    }

    @Override
    public synchronized void append(Access access) {
        if (TransactionMark.isSet()) {
            throw new IllegalStateException("the ledger is never written inside a transaction");
        }
        if (away) {
            throw new PlatformException(Problem.unavailable("ledger", Duration.ofSeconds(5)));
        }
        entries.add(new Entry(clock.instant(), access));
    }

    @Override
    public synchronized Page<Look> looksAt(String person, String cursor, int size) {
        List<Entry> looks = new ArrayList<>(entries.stream()
                .filter(entry -> person.equals(entry.access().person()))
                .toList());
        Collections.reverse(looks);
        int from = cursor == null ? 0 : Integer.parseInt(cursor);
        int to = Math.min(looks.size(), from + size);
        return new Page<>(
                looks.subList(from, to).stream().map(TestLedger::look).toList(),
                to < looks.size() ? Integer.toString(to) : null);
    }

    private static Look look(Entry entry) {
        Access access = entry.access();
        return new Look(
                entry.at(),
                access.reader().displayName(),
                access.operation(),
                access.purpose() == null ? "" : access.purpose().kind(),
                access.purpose() == null ? "" : access.purpose().reference(),
                access.granted());
    }
}
