// SPDX-License-Identifier: Apache-2.0
package org.linli.console.internal.news;

import static org.awaitility.Awaitility.await;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.util.Hashtable;
import java.util.Map;
import java.util.Set;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.linli.console.internal.world.World;
import org.linli.kernel.AreaCode;
import org.linli.kernel.feed.Feed;
import org.linli.organization.Handler;
import org.linli.organization.Location;
import org.linli.petition.WorkOrders;
import org.linli.petition.testing.FakeWorkOrders;
import org.osgi.framework.ServiceRegistration;

/** What browsers hear while they are open, over a real connection. */
public class NewsTest {
    private static final AreaCode GRID = AreaCode.of("990101001001001");
    private static final Duration BEAT = Duration.ofMillis(400);

    @Rule
    public final World world = new World();

    private final FakeWorkOrders orders = new FakeWorkOrders(Clock.systemUTC());
    private final People people = new People();
    private final Diary diary = new Diary();
    private Newsroom newsroom;
    private OrderNews news;
    private Site site;
    private ServiceRegistration<WorkOrders> module;

    @Before
    public void open() throws Exception {
        world.context().registerService(Feed.class, diary, new Hashtable<>(Map.of(Feed.NAME, "petition")));
        module = world.context().registerService(WorkOrders.class, orders, null);
        newsroom = new Newsroom(people, 3, BEAT);
        news = new OrderNews(world.context(), newsroom);
        site = new Site(new NewsServlet(newsroom), people);
    }

    @After
    public void close() throws Exception {
        news.close();
        newsroom.close();
        site.close();
    }

    @Test
    public void whoIsNotSignedInHearsNothing() throws Exception {
        assertEquals(401, site.status("nobody"));
        assertEquals(0, newsroom.listeners());
    }

    @Test
    public void otherPagesAreToldToAllAtOnce() throws Exception {
        Site.Ear worker = site.listen("worker");
        Site.Ear office = site.listen("office");
        newsroom.pagesChanged();
        newsroom.pagesChanged();
        await().until(() ->
                worker.heard().contains("event: pages") && office.heard().contains("event: pages"));
        await().during(Duration.ofMillis(500)).until(() -> worker.times("event: pages") == 1);
    }

    @Test
    public void anOrderIsToldToThoseWhoSeeIt() throws Exception {
        diary.add("PetitionFiled", order("before"));
        Site.Ear worker = site.listen("worker");
        Site.Ear office = site.listen("office");
        Site.Ear elsewhere = site.listen("elsewhere");
        diary.readOn();
        diary.add("PetitionFiled", order("a1"));
        diary.add("WorkNoted", "a1");
        await().until(() ->
                worker.heard().contains("data: [\"a1\"]") && office.heard().contains("data: [\"a1\"]"));
        assertEquals(1, worker.times("a1"));
        assertFalse(elsewhere.heard(), elsewhere.heard().contains("event: petition"));
        assertFalse(worker.heard(), worker.heard().contains("before"));
    }

    @Test
    public void whatHappensWhilePetitionsAreReplacedIsToldAfterwards() throws Exception {
        Site.Ear worker = site.listen("worker");
        order("a2");
        diary.readOn();
        module.unregister();
        diary.add("PetitionFiled", "a2");
        await().during(Duration.ofMillis(1_500)).until(() -> !worker.heard().contains("a2"));
        world.context().registerService(WorkOrders.class, orders, null);
        await().until(() -> worker.heard().contains("data: [\"a2\"]"));
    }

    @Test
    public void whatCannotBeReadHoldsNobodyUp() throws Exception {
        Site.Ear worker = site.listen("worker");
        diary.readOn();
        diary.add("Nonsense", null);
        diary.add("PetitionFiled", "an order that is not there");
        diary.add("PetitionFiled", order("a3"));
        await().until(() -> worker.heard().contains("data: [\"a3\"]"));
    }

    @Test
    public void whoSignsOutHearsNoMore() throws Exception {
        Site.Ear worker = site.listen("worker");
        await().until(() -> worker.times(": ") > 2);
        people.signOut("worker");
        await().until(worker::isOver);
        assertEquals(0, newsroom.listeners());
    }

    @Test
    public void oneMoreThanThereIsRoomForIsToldToComeAgain() throws Exception {
        for (String who : Set.of("worker", "office", "elsewhere")) {
            site.listen(who);
        }
        assertEquals(503, site.status("worker"));
    }

    @Test
    public void aBrowserThatIsGoneIsNoticed() throws Exception {
        Site.Ear worker = site.listen("worker");
        assertEquals(1, newsroom.listeners());
        worker.close();
        await().until(() -> newsroom.listeners() == 0);
        assertTrue(newsroom.hasRoom());
    }

    /** An order of the grid that lies at the office's desk. */
    private String order(String id) {
        orders.file(
                id,
                new Location(GRID, Location.Found.IN_GRID),
                new Handler(Handler.Kind.UNIT, "u1", "某办"),
                "灯",
                "lamp");
        return id;
    }
}
