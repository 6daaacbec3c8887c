// SPDX-License-Identifier: Apache-2.0
package org.linli.escalation.internal;

import static org.junit.Assert.assertEquals;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.apache.felix.framework.FrameworkFactory;
import org.awaitility.Awaitility;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.linli.escalation.internal.judge.JudgeReactor;
import org.linli.escalation.internal.judge.Judging;
import org.linli.escalation.internal.judge.Upstream;
import org.linli.escalation.internal.policy.TestRules;
import org.linli.kernel.feed.Feed;
import org.linli.kernel.feed.FeedEvent;
import org.linli.kernel.support.Json;
import org.linli.kernel.support.data.Schema;
import org.linli.kernel.support.feed.FeedReading;
import org.linli.kernel.testing.TestClock;
import org.linli.organization.Location;
import org.linli.petition.WorkOrderState;
import org.linli.petition.event.PetitionFiled;
import org.linli.petition.testing.FakeWorkOrders;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;

/** The judge goes away for a swap and reads on where it stopped, with nothing but the tables of its own migration. */
public class CatchUpTest {
    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final TestClock clock = new TestClock(Town.MONDAY);
    private final FakeWorkOrders orders = new FakeWorkOrders(clock);
    private final Town town = new Town();
    private final PetitionFeed feed = new PetitionFeed();
    private Framework framework;
    private Schema schema;

    @Before
    public void start() throws Exception {
        framework = new FrameworkFactory()
                .newFramework(
                        Map.of(Constants.FRAMEWORK_STORAGE, folder.newFolder().toString(), "felix.log.level", "1"));
        framework.start();
        framework.getBundleContext().registerService(Feed.class, feed, new Hashtable<>(Map.of(Feed.NAME, "petition")));
        System.setProperty("derby.stream.error.file", "target/derby.log");
        EmbeddedDataSource derby = new EmbeddedDataSource();
        derby.setDatabaseName("memory:escalation");
        derby.setCreateDatabase("create");
        migrate(derby);
        schema = new Schema(derby);
    }

    @After
    public void stop() throws Exception {
        framework.stop();
        framework.waitForStop(5000);
    }

    @Test
    public void whatWasFiledWhileTheJudgeWasAwayIsDispatchedWhenItIsBack() {
        FeedReading first = reading();
        file(1, 20);
        awaitDispatched(1, 20);
        first.close();
        file(21, 300);
        FeedReading second = reading();
        file(301, 320);
        awaitDispatched(21, 320);
        second.close();
        assertEquals("each is dispatched once", 320, orders.calls("dispatch"));
    }

    private FeedReading reading() {
        BundleContext context = framework.getBundleContext();
        Judging judging = new Judging(new Upstream(orders, town, town), TestRules.of(Map.of()));
        return FeedReading.of(context, schema, new JudgeReactor(judging, clock), Clock.systemUTC());
    }

    private void file(int from, int to) {
        for (int i = from; i <= to; i++) {
            String id = "o" + i;
            orders.file(id, new Location(Town.GRID, Location.Found.IN_GRID), Town.DESK, "路灯不亮", "lamp");
            feed.append(new PetitionFiled(id, Town.GRID.value(), "lamp", "portal"));
        }
    }

    private void awaitDispatched(int from, int to) {
        Awaitility.await().until(() -> IntStream.rangeClosed(from, to)
                .allMatch(i -> orders.find("o" + i, Judging.SYSTEM).state() == WorkOrderState.DISPATCHED));
    }

    private static void migrate(DataSource dataSource) throws Exception {
        String file = "/migrations/V1__expand_feed_reading.sql";
        String sql;
        try (java.io.InputStream in = CatchUpTest.class.getResourceAsStream(file)) {
            sql = new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?m)^--.*$", "");
        }
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            for (String each : sql.split(";")) {
                if (!each.isBlank()) {
                    statement.execute(each);
                }
            }
        }
    }

    /** A feed in memory. */
    private static final class PetitionFeed implements Feed {
        private final List<FeedEvent> events = new ArrayList<>();

        synchronized void append(Object event) {
            long seq = events.size() + 1L;
            events.add(new FeedEvent(
                    seq,
                    "event-" + seq,
                    "petition",
                    event.getClass().getSimpleName(),
                    "P" + seq,
                    1,
                    Town.MONDAY,
                    null,
                    Json.write(event)));
        }

        @Override
        public String name() {
            return "petition";
        }

        @Override
        public synchronized List<FeedEvent> after(long bookmark, int max) {
            return List.copyOf(events.subList((int) bookmark, (int) Math.min(events.size(), bookmark + max)));
        }

        @Override
        public synchronized FeedEvent at(long seq) {
            return events.get((int) seq - 1);
        }

        @Override
        public synchronized long head() {
            return events.size();
        }

        @Override
        public long unnumbered() {
            return 0;
        }
    }
}
