// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.record;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.persistence.LockModeType;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.support.data.Instants;
import org.linli.visit.FiledNeed;
import org.linli.visit.internal.VisitSchema;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Files what was not filed at once: the other module was away, or this one died. Before each try the next one is written
 * down, so that what dies half way comes again; the other module knows by the key what it has done.
 */
@Component(service = FilingPump.class, immediate = true)
public final class FilingPump {
    private static final Logger LOG = LoggerFactory.getLogger(FilingPump.class);
    private static final int EVERY_SECONDS = 5;
    private static final int BATCH = 50;
    private static final int LONGEST_REASON = 500;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(30);
    /** What another try does not mend. */
    private static final Set<String> FINAL = Set.of(
            Problem.INVALID,
            Problem.FORBIDDEN,
            Problem.NOT_FOUND,
            Problem.CONFLICT,
            Problem.KEY_REUSED,
            Problem.UNAUTHENTICATED);

    private final VisitSchema schema;
    private final Filings filings;
    private final ScheduledExecutorService clock;

    @Activate
    public FilingPump(@Reference VisitSchema schema, @Reference Filings filings) {
        this.schema = schema;
        this.filings = filings;
        this.clock = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "linli visit filings");
            thread.setDaemon(true);
            return thread;
        });
        clock.scheduleWithFixedDelay(this::look, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    /** For tests: one that looks only when it is told to. */
    public static FilingPump still(VisitSchema schema, Filings filings) {
        FilingPump pump = new FilingPump(schema, filings);
        pump.close();
        return pump;
    }

    @Deactivate
    public void close() {
        clock.shutdown();
    }

    private void look() {
        try {
            int tried = BATCH;
            while (tried == BATCH && !clock.isShutdown()) {
                tried = pass();
            }
        } catch (RuntimeException failed) {
            LOG.warn("What is to be filed waits: {}", failed.getClass().getName());
        }
    }

    /** Tries what is due, at most a batch; how many were tried. */
    public int pass() {
        List<String> due = schema.jdbc(this::due);
        due.forEach(id -> taken(id).ifPresent(this::now));
        return due.size();
    }

    private List<String> due(Connection tx) throws SQLException {
        List<String> due = new ArrayList<>();
        try (PreparedStatement select = tx.prepareStatement("SELECT id FROM filing WHERE next_try_at <= ?"
                + " ORDER BY next_try_at, id FETCH FIRST " + BATCH + " ROWS ONLY")) {
            Instants.set(select, 1, schema.clock().instant());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    due.add(row.getString(1));
                }
            }
        }
        return due;
    }

    /** The row, when it is this node's to try now. */
    private Optional<FilingRow> taken(String id) {
        return schema.write(tx -> {
            FilingRow row = tx.find(FilingRow.class, id, LockModeType.PESSIMISTIC_WRITE);
            Instant now = schema.clock().instant();
            if (row.nextTryAt == null || row.nextTryAt.isAfter(now)) {
                return Optional.empty();
            }
            row.tries++;
            row.nextTryAt = now.plus(pause(row.tries));
            return Optional.of(row);
        });
    }

    static Duration pause(int tries) {
        Duration doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(tries - 1, 12));
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }

    /** Files a row that is kept, once more where that is not certain. */
    FiledNeed now(FilingRow row) {
        try {
            Filings.Done done = filings.file(row);
            return settle(row.id, done).view(done.secret());
        } catch (PlatformException refused) {
            if (FINAL.contains(refused.problem().type())) {
                return refuse(row.id, refused.problem()).view(null);
            }
            LOG.info("Filing {} waits: {}", row.id, refused.problem().type());
        } catch (RuntimeException failed) {
            // its message is not ours to write down: it may hold what was told
            LOG.warn("Filing {} waits: {}", row.id, failed.getClass().getName());
        }
        return row.view(null);
    }

    private FilingRow settle(String id, Filings.Done done) {
        return schema.write(tx -> {
            FilingRow row = tx.find(FilingRow.class, id, LockModeType.PESSIMISTIC_WRITE);
            row.state = FiledNeed.State.FILED;
            row.resultNumber = done.number();
            row.resultId = done.id();
            row.reason = null;
            row.sealed = done.sealed();
            row.nextTryAt = null;
            return row;
        });
    }

    private FilingRow refuse(String id, Problem problem) {
        String reason = problem.detail() == null ? problem.title() : problem.detail();
        return schema.write(tx -> {
            FilingRow row = tx.find(FilingRow.class, id, LockModeType.PESSIMISTIC_WRITE);
            if (row.state == FiledNeed.State.FILING) {
                row.state = FiledNeed.State.REFUSED;
                row.reason = reason.substring(0, Math.min(reason.length(), LONGEST_REASON));
                row.nextTryAt = null;
            }
            return row;
        });
    }
}
