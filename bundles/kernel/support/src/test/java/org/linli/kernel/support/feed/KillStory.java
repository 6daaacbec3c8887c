// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.support.feed;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.awaitility.Awaitility.await;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.apache.commons.dbcp2.BasicDataSource;
import org.junit.Test;
import org.linli.kernel.feed.Feed;
import org.linli.kernel.feed.FeedEvent;
import org.linli.kernel.support.world.Container;
import org.linli.kernel.support.world.EffectReactor;
import org.linli.kernel.support.world.KilledProcess;
import org.linli.kernel.support.world.Module;
import org.linli.kernel.support.world.TallyProjection;
import org.linli.kernel.support.world.TestDatabase;

/**
 * A process that writes and reads is killed again and again, at random moments; this one keeps the receipts that it
 * printed. In the end each has its event once, with its effect once.
 */
public abstract class KillStory {
    private static final int KILLS = Integer.getInteger("linli.kills", 20);
    /** In milliseconds: sometimes within the first batch, sometimes well under way. */
    private static final int[] LONGEST_RUN = {300, 1000, 1000, 2500};

    private static final String SCHEMA = "killed";

    private final Map<String, String> receipts = new HashMap<>();
    private volatile Process ready;
    private volatile Process working;

    protected abstract TestDatabase database() throws Exception;

    /** Closes what would keep another process out. */
    protected abstract void letGo(BasicDataSource pool) throws Exception;

    @Test
    public void receiptsOutliveKills() throws Exception {
        long seed = Long.getLong("linli.seed", System.nanoTime());
        System.out.println("seed " + seed + " (repeat with -Dlinli.seed=)");
        TestDatabase database = database();
        letGo(database.fresh(SCHEMA));
        Random random = new Random(seed);
        for (int kill = 0; kill < KILLS; kill++) {
            runAndKill(database, random, kill);
        }
        assertTrue("receipts", receipts.size() > KILLS);
        checkWhatIsLeft(database);
    }

    private void runAndKill(TestDatabase database, Random random, int kill) throws Exception {
        Process process = new ProcessBuilder(
                        System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                        "-Xmx128m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledProcess.class.getName(),
                        database.url(SCHEMA),
                        database.user(SCHEMA),
                        Long.toString(random.nextLong()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Thread log = new Thread(() -> keepReceipts(process));
        log.start();
        try {
            await().atMost(Duration.ofSeconds(30)).until(() -> started(process, kill) || !process.isAlive());
            process.waitFor(random.nextInt(LONGEST_RUN[kill % LONGEST_RUN.length]), TimeUnit.MILLISECONDS);
            assertTrue("it runs until it is killed", process.isAlive());
        } finally {
            // Not Process.destroyForcibly: that throws away what was printed and not read yet.
            process.toHandle().destroyForcibly();
            process.waitFor();
        }
        log.join();
    }

    /** Each fourth time it is killed while it starts and recovers, else when it works. */
    private boolean started(Process process, int kill) {
        return kill % LONGEST_RUN.length == 0 ? ready == process : working == process;
    }

    private void keepReceipts(Process process) {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] words = line.split(" ");
                if (line.equals(KilledProcess.READY)) {
                    ready = process;
                } else if (words.length == 4 && words[3].equals(".")) {
                    receipts.put(words[0], words[1] + " " + words[2]);
                    working = process;
                }
            }
        } catch (IOException killed) {
            System.out.println("last line cut: " + killed.getMessage());
        }
    }

    private void checkWhatIsLeft(TestDatabase database) throws Exception {
        try (Container container = new Container().withEventAdmin();
                BasicDataSource pool = database.pool(SCHEMA)) {
            Module module = new Module(pool);
            EffectReactor reactor = new EffectReactor(module.schema);
            long effectsBefore = module.number("SELECT COUNT(*) FROM effect");
            try (FeedHost host = new FeedHost(container.context(), Module.FEED, module.schema, Clock.systemUTC());
                    FeedReading one = FeedReading.of(container.context(), module.schema, reactor, Clock.systemUTC());
                    FeedReading two = FeedReading.of(
                            container.context(), module.schema, new TallyProjection(), Clock.systemUTC())) {
                host.nudge();
                Feed feed = container.context().getService(container.context().getServiceReference(Feed.class));
                await().atMost(Duration.ofSeconds(40))
                        .until(() -> feed.unnumbered() == 0
                                && module.number("SELECT MIN(seq) FROM feed_bookmark") == feed.head());
                check(module, Module.all(feed));
                System.out.printf(
                        "%s: %d kills, %d receipts, %d events; in the last start %d effects were missing, %d repeated%n",
                        database.name(),
                        KILLS,
                        receipts.size(),
                        feed.head(),
                        feed.head() - effectsBefore,
                        reactor.repeated.get());
                assertEquals(one.getClass(), two.getClass());
            }
        }
    }

    private void check(Module module, List<FeedEvent> events) {
        assertEquals(
                LongStream.rangeClosed(1, events.size()).boxed().toList(),
                events.stream().map(FeedEvent::seq).toList());
        FeedStories.assertOrdered(events);
        Map<String, String> kept =
                events.stream().collect(toMap(FeedEvent::id, event -> event.subject() + " " + event.version()));
        assertEquals("no event twice", events.size(), kept.size());
        receipts.forEach((event, what) -> assertEquals("event of receipt " + event, what, kept.get(event)));
        assertEquals(
                module.query("SELECT subject, MAX(version) FROM feed GROUP BY subject ORDER BY subject"),
                module.query("SELECT id, version FROM thing ORDER BY id"));
        assertEquals(
                kept.keySet(),
                module.query("SELECT cause, 1 FROM effect").keySet().stream().collect(toSet()));
        assertEquals(events.size(), module.number("SELECT COUNT(*) FROM effect"));
        assertEquals(
                module.query("SELECT subject, COUNT(*) FROM feed GROUP BY subject ORDER BY subject"),
                module.query("SELECT subject, events FROM tally ORDER BY subject"));
        assertEquals(0, module.number("SELECT COUNT(*) FROM feed_poison"));
    }
}
