// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.internal.purpose;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.ledger.Access;
import org.linli.kernel.ledger.AccessLedger;
import org.linli.kernel.purpose.Purpose;
import org.linli.kernel.purpose.PurposeSource;
import org.linli.kernel.purpose.PurposeSource.Standing;
import org.linli.kernel.purpose.Purposes;
import org.linli.kernel.security.Actor;

/** Lets a read go on, or counts it, writes it down and refuses it. */
final class PurposeCheck implements Purposes {
    /** In the ledger instead of what was typed and exists nowhere: it could be anything, an ID number too. */
    private static final String UNKNOWN = "unknown";

    private final Function<String, PurposeSource> sources;
    private final AccessLedger ledger;
    private final BooleanSupplier starting;
    private final Map<Standing, LongAdder> refusals = new ConcurrentHashMap<>();

    /**
     * A check.
     *
     * @param sources the source of a kind; null where nobody knows the kind
     * @param starting whether modules may still come that were never seen
     */
    PurposeCheck(Function<String, PurposeSource> sources, AccessLedger ledger, BooleanSupplier starting) {
        this.sources = sources;
        this.ledger = ledger;
        this.starting = starting;
    }

    @Override
    public void require(Purpose purpose, String person, String operation, String from, Actor reader) {
        PurposeSource source = sources.apply(purpose.kind());
        if (source == null && starting.getAsBoolean()) {
            throw new PlatformException(
                    Problem.unavailable("the module that knows this kind of purpose", Duration.ofSeconds(5)));
        }
        Standing standing = source == null ? Standing.UNKNOWN : source.check(purpose.reference(), person, reader);
        if (standing == Standing.HOLDS) {
            return;
        }
        refusals.computeIfAbsent(standing, one -> new LongAdder()).increment();
        Purpose written = standing == Standing.UNKNOWN
                ? new Purpose(source == null ? UNKNOWN : purpose.kind(), UNKNOWN)
                : purpose;
        ledger.append(new Access(reader, operation, person, written, 0, from, false));
        throw new PlatformException(
                standing == Standing.CLOSED
                        ? Problem.conflict("this purpose is over; name one that is still open")
                        : Problem.forbidden("this purpose does not hold for this record"));
    }

    /** How many reads were refused since the start, by what stood against them. */
    Map<String, Long> refusals() {
        Map<String, Long> counts = new TreeMap<>();
        refusals.forEach((standing, count) -> counts.put(standing.name(), count.sum()));
        return counts;
    }
}
