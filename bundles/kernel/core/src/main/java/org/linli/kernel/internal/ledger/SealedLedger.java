// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.internal.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.linli.kernel.Page;
import org.linli.kernel.health.ModuleHealth;
import org.linli.kernel.internal.crypto.KeyringStart;
import org.linli.kernel.ledger.Access;
import org.linli.kernel.ledger.AccessLedger;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Role;
import org.linli.kernel.support.data.Schema;
import org.linli.kernel.support.feed.FeedHost;
import org.linli.kernel.time.PlatformClock;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The ledger, sealed every second and kept as long as configured. Enabled when its configuration has been read. */
@Component(
        service = {AccessLedger.class, ModuleHealth.class, SealedLedger.class},
        enabled = false,
        immediate = true,
        configurationPid = SealedLedger.PID)
@Designate(ocd = LedgerConfiguration.class)
public final class SealedLedger implements AccessLedger, ModuleHealth {
    /** Where it is configured. */
    public static final String PID = "org.linli.ledger";

    private static final Logger LOG = LoggerFactory.getLogger(SealedLedger.class);
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);
    private static final int PURGE_EVERY_MINUTES = 60;

    private final Schema schema;
    private final Clock clock;
    private final Path usualFolder;
    private final FeedHost host;
    private final FeedLedger ledger;
    private final Sealer sealer;
    private final ScheduledExecutorService worker;
    private volatile Keeping keeping;
    private volatile String refused;
    private volatile String trouble;
    private volatile long wellAt = System.nanoTime();

    /** Starts sealing. */
    @Activate
    public SealedLedger(BundleContext context, LedgerConfiguration config, @Reference KeyringStart keys) {
        schema = keys.schema();
        clock = PlatformClock.get().ofWriting();
        usualFolder = Path.of(context.getProperty("karaf.data"), "ledger").toAbsolutePath();
        keeping = new Keeping(Keeping.USUAL_DAYS, usualFolder);
        take(config);
        host = new FeedHost(context, FeedLedger.FEED, schema, clock);
        ledger = new FeedLedger(schema, keys.keyring(), clock);
        sealer = new Sealer(schema, host.feed(), clock);
        worker = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "linli-ledger");
            thread.setDaemon(true);
            return thread;
        });
        worker.scheduleWithFixedDelay(this::seal, 1, 1, TimeUnit.SECONDS);
        worker.scheduleWithFixedDelay(this::purge, 1, PURGE_EVERY_MINUTES, TimeUnit.MINUTES);
    }

    /** Takes a changed configuration. */
    @Modified
    public void change(LedgerConfiguration config) {
        take(config);
    }

    /** Seals what is there and stops; the work in hand is let finish, because Derby bears no interrupts. */
    @Deactivate
    void close() throws InterruptedException {
        worker.shutdown();
        if (!worker.awaitTermination(10, TimeUnit.SECONDS)) {
            LOG.warn("The ledger is still being sealed; that ends by itself");
        }
        host.close();
        try {
            sealer.release();
        } catch (RuntimeException failed) {
            LOG.warn("The ledger's place is left by timeout", failed);
        }
    }

    @Override
    public void append(Access access) {
        ledger.append(access);
    }

    @Override
    public void append(List<Access> accesses) {
        ledger.append(accesses);
    }

    @Override
    public Page<Look> looksAt(String person, String cursor, int size) {
        return ledger.looksAt(person, cursor, size);
    }

    @Override
    public String module() {
        return "ledger";
    }

    @Override
    public Status status() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("keepDays", keeping.days());
        String wrong = refused;
        if (wrong != null) {
            facts.put("refused", wrong);
        }
        String reason = trouble;
        if (reason != null) {
            facts.put("sealing", reason);
        }
        return new Status(reason == null || System.nanoTime() - wellAt < PATIENCE_NANOS, facts);
    }

    /** Checks the whole ledger; against the heads in a folder, null for the configured one. */
    public Report check(Path folder) {
        HeadFiles files = new HeadFiles(folder == null ? keeping.heads() : folder);
        return Report.of(new LedgerCheck(schema, files, clock).run());
    }

    /** The newest entries, oldest first, each in a line's parts. */
    public List<List<String>> newest(int count) {
        long newest = sealer.state().sealed().seq();
        return Report.lines(schema.jdbc(tx -> LedgerRows.after(tx, newest - count)));
    }

    /**
     * Sealed entries, newest first. A part may hold fewer than asked for, or none, and then says where to go on.
     *
     * @param by an auditor of everything
     */
    public Page<LedgerEntry> search(LedgerQuery query, String cursor, int size, Actor by) {
        by.require(null, Role.AUDITOR);
        LedgerSearch search = new LedgerSearch(query, sealer.state().sealed().seq());
        Long before = cursor == null ? null : FeedLedger.number(cursor);
        return schema.jdbc(tx -> search.part(tx, before, size));
    }

    private void take(LedgerConfiguration config) {
        try {
            keeping = Keeping.of(config.keepDays(), config.headsFolder(), usualFolder);
            refused = null;
        } catch (IllegalArgumentException wrong) {
            refused = wrong.getMessage() + "; what was in force goes on: " + keeping.days() + " days";
            LOG.error("The configuration {} is refused: {}; heads go on to {}", PID, refused, keeping.heads());
        }
    }

    private void seal() {
        try {
            sealer.seal();
            sealer.export(new HeadFiles(keeping.heads()));
            trouble = null;
            wellAt = System.nanoTime();
        } catch (IOException unwritable) {
            troubled("the head cannot be written outside the database", unwritable);
        } catch (RuntimeException failed) {
            troubled("the entries cannot be sealed now", failed);
        }
    }

    /** Told once in full; the health, which anybody may see, names no folder. */
    private void troubled(String what, Exception why) {
        if (trouble == null) {
            LOG.error("The access ledger: {}; trying on. Heads go to {}", what, keeping.heads(), why);
        }
        trouble = what;
    }

    private void purge() {
        try {
            int purged = sealer.purge(keeping.keep());
            if (purged > 0) {
                LOG.info(
                        "Deleted {} entries of the access ledger that were older than {} days", purged, keeping.days());
            }
        } catch (RuntimeException failed) {
            LOG.warn("Old entries of the access ledger stay for another hour", failed);
        }
    }
}
