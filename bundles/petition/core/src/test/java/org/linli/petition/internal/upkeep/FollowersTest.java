// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.upkeep;

import static org.junit.Assert.assertEquals;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.felix.framework.FrameworkFactory;
import org.awaitility.Awaitility;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.linli.kernel.feed.Feed;
import org.linli.kernel.feed.FeedEvent;
import org.linli.kernel.support.Ids;
import org.linli.kernel.support.Json;
import org.linli.kernel.support.feed.Reactor;
import org.linli.organization.Officer;
import org.linli.organization.event.OfficerHandedOver;
import org.linli.organization.testing.TestCity;
import org.linli.petition.WorkOrder;
import org.linli.petition.internal.OnBothDatabases;
import org.linli.petition.internal.TestPlatform;
import org.linli.petition.internal.handling.HandedOverOrders;
import org.linli.petition.internal.handling.HandedOverOrdersTest;
import org.linli.petition.internal.together.MergedResidents;
import org.linli.registry.event.ResidentMerged;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;

/** What happens upstream while the module is away, or while it dies, is followed when it is back. */
public class FollowersTest extends OnBothDatabases {
    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final UpstreamFeed organization = new UpstreamFeed("organization");
    private final UpstreamFeed registry = new UpstreamFeed("registry");
    private Framework framework;

    @Before
    public void feedsUpstream() throws Exception {
        framework = new FrameworkFactory()
                .newFramework(
                        Map.of(Constants.FRAMEWORK_STORAGE, folder.newFolder().toString(), "felix.log.level", "1"));
        framework.start();
        BundleContext context = framework.getBundleContext();
        for (UpstreamFeed feed : List.of(organization, registry)) {
            context.registerService(Feed.class, feed, new Hashtable<>(Map.of(Feed.NAME, feed.name())));
        }
        platform.execute("DELETE FROM feed_bookmark");
        platform.registry.away = false;
        platform.registry.phones.clear();
    }

    @After
    public void stopFramework() throws Exception {
        framework.stop();
        framework.waitForStop(5000);
    }

    @Test
    public void eachOrderIsHandedOverOnceAlsoWhenTheFirstTryDiesHalfWay() {
        Officer leaver = HandedOverOrdersTest.officer(platform, "何离任");
        Officer successor = HandedOverOrdersTest.officer(platform, "许接任");
        List<String> orders =
                IntStream.range(0, 12).mapToObj(i -> dispatched(leaver).id()).toList();
        OfficerHandedOver over = new OfficerHandedOver(leaver.id(), successor.id(), Map.of());
        organization.append(over);
        // dies with five handed over and its bookmark behind
        FeedEvent event = organization.at(1);
        orders.subList(5, 12).forEach(order -> hide(order, leaver));
        handedOver().on(event);
        platform.execute(
                "UPDATE work_order SET handler_id = '" + leaver.id() + "' WHERE handler_id = '" + hidden(leaver) + "'");

        Followers followers = followers();
        Awaitility.await().until(() -> orders.stream()
                .allMatch(order -> platform.find(order).handler().id().equals(successor.id())));
        followers.close();
        orders.forEach(order -> assertEquals(
                "filed, dispatched, handed over once",
                3,
                platform.orders.timeline(order, TestPlatform.JUDGE).size()));
    }

    @Test
    public void bothFeedsAreReadOnWhereTheyWereLeft() {
        String doubled = Ids.next();
        String kept = Ids.next();
        platform.registry.phones.put("13812345678", List.of(doubled));
        Officer leaver = HandedOverOrdersTest.officer(platform, "何离任");
        WorkOrder order = dispatched(leaver);

        Followers first = followers();
        registry.append(new ResidentMerged(doubled, kept, TestCity.FIRST_GRID.value()));
        Awaitility.await().until(() -> platform.find(order.id()).residents().equals(List.of(kept)));
        first.close();
        String last = Ids.next();
        registry.append(new ResidentMerged(kept, last, TestCity.FIRST_GRID.value()));
        organization.append(new OfficerHandedOver(leaver.id(), null, Map.of()));
        Followers second = followers();
        Awaitility.await().until(() -> {
            WorkOrder now = platform.find(order.id());
            return now.residents().equals(List.of(last)) && now.handler().id().equals(platform.desk.id());
        });
        second.close();
        assertEquals(
                new HashSet<>(List.of("petition.handed-over-orders 1", "petition.merged-residents 2")),
                new HashSet<>(bookmarks()));
        assertEquals(0L, new PetitionHealth(platform.schema).status().facts().get("setAside"));
    }

    private List<String> bookmarks() {
        return Stream.of("petition.handed-over-orders", "petition.merged-residents")
                .map(reader -> reader + " " + platform.one("SELECT seq FROM feed_bookmark WHERE reader = ?", reader))
                .toList();
    }

    private WorkOrder dispatched(Officer to) {
        WorkOrder filed = platform.filed(TestPlatform.draft());
        return platform.orders.dispatch(
                TestPlatform.command(filed.id(), TestPlatform.JUDGE),
                platform.dispatch(HandedOverOrdersTest.handler(to), TestCity.FIRST_GRID));
    }

    private void hide(String order, Officer leaver) {
        platform.execute("UPDATE work_order SET handler_id = '" + hidden(leaver) + "' WHERE id = '" + order + "'");
    }

    private static String hidden(Officer leaver) {
        return "not-yet-" + leaver.id();
    }

    private HandedOverOrders handedOver() {
        return new HandedOverOrders(platform.schema, platform.neighbours, platform.orders);
    }

    private Followers followers() {
        List<Reactor> reactors = List.of(new MergedResidents(platform.schema), handedOver());
        return new Followers(framework.getBundleContext(), platform.schema, reactors);
    }

    /** A feed in memory. */
    private static final class UpstreamFeed implements Feed {
        private final String name;
        private final List<FeedEvent> events = new ArrayList<>();

        UpstreamFeed(String name) {
            this.name = name;
        }

        synchronized void append(Object event) {
            long seq = events.size() + 1L;
            events.add(new FeedEvent(
                    seq,
                    Ids.next(),
                    name,
                    event.getClass().getSimpleName(),
                    "S" + seq,
                    1,
                    TestPlatform.START,
                    null,
                    Json.write(event)));
        }

        @Override
        public String name() {
            return name;
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
