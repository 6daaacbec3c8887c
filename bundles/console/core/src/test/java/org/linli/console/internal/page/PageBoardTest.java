// SPDX-License-Identifier: Apache-2.0
package org.linli.console.internal.page;

import static org.awaitility.Awaitility.await;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.linli.console.internal.world.World;
import org.linli.kernel.AreaCode;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Grant;
import org.linli.kernel.security.Role;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceRegistration;

/** Pages come and go with the bundles that bring them. */
public class PageBoardTest {
    private static final Duration MOMENT = Duration.ofMillis(300);
    private static final Actor WORKER = staff(Role.GRID_WORKER);

    @Rule
    public final World world = new World();

    private final AtomicInteger changes = new AtomicInteger();
    private PageBoard board;

    @Before
    public void open() {
        board = new PageBoard(world.context(), changes::incrementAndGet, MOMENT);
    }

    @After
    public void close() {
        board.close();
    }

    @Test
    public void aPageComesChangesAndGoes() {
        Bundle bundle = bundle("lamps", "1");
        ServiceRegistration<Object> first = World.page(bundle, "lamps", 5);
        assertEquals(List.of("lamps"), menu(WORKER));
        assertEquals(1, changes.get());
        String version = version("lamps");

        // Replaced within the moment: nobody's page vanishes, and its version is another.
        first.unregister();
        assertEquals(List.of("lamps"), menu(WORKER));
        ServiceRegistration<Object> second = World.page(bundle("lamps-next", "lamps", "2"), "lamps", 5);
        assertNotEquals(version, version("lamps"));
        assertEquals(2, changes.get());

        second.unregister();
        await().until(() -> menu(WORKER).isEmpty());
        assertEquals(3, changes.get());
    }

    @Test
    public void theSamePageAgainIsNoNews() {
        Bundle bundle = bundle("lamps", "1");
        World.page(bundle, "lamps", 5).unregister();
        World.page(bundle, "lamps", 5);
        assertEquals(1, changes.get());
        await().during(MOMENT.multipliedBy(2)).until(() -> menu(WORKER).equals(List.of("lamps")));
    }

    @Test
    public void ofTwoWithOneNameTheHigherRankingCountsThenTheOlder() {
        Bundle older = bundle("older", "lamps", "1");
        Bundle newer = bundle("newer", "lamps", "2");
        World.page(older, "lamps", 1);
        String first = version("lamps");
        ServiceRegistration<Object> second = World.page(newer, "lamps", 2);
        assertEquals(first, version("lamps"));
        second.setProperties(new Hashtable<>(Map.of(
                "linli.page.name",
                "lamps",
                "linli.page.zh",
                "路灯",
                "linli.page.en",
                "Lamps",
                "linli.page.group",
                "work",
                Constants.SERVICE_RANKING,
                7)));
        assertNotEquals(first, version("lamps"));
    }

    @Test
    public void whoHasNoneOfTheRolesDoesNotSeeItInTheMenu() {
        Bundle bundle = world.install("several", Map.of(), Map.of("pages/all/page.js", "1", "pages/desk/page.js", "1"));
        World.page(bundle, "all", 2);
        World.page(bundle, "desk", 1, "DISPATCHER", "SUPERVISOR");
        assertEquals(List.of("all"), menu(WORKER));
        assertEquals(List.of("desk", "all"), menu(staff(Role.SUPERVISOR)));
        assertTrue(board.find("desk").isPresent());
    }

    @Test
    public void whatIsNoPageIsLeftOut() {
        Bundle bundle = bundle("lamps", "1");
        World.page(bundle, "../lamps", 1);
        World.page(bundle, "Lamps", 1);
        World.page(bundle, "without-folder", 1);
        assertEquals(0, board.count());
        assertEquals(0, changes.get());
    }

    private Bundle bundle(String page, String content) {
        return bundle(page, page, content);
    }

    private Bundle bundle(String name, String page, String content) {
        return world.install(name, Map.of(), Map.of("pages/" + page + "/page.js", content));
    }

    private List<String> menu(Actor actor) {
        return board.of(actor).stream().map(Page::name).toList();
    }

    private String version(String page) {
        return board.find(page).orElseThrow().folder().version();
    }

    private static Actor staff(Role role) {
        return new Actor("o1", "某某", List.of(new Grant(role, AreaCode.of("990101"))), Set.of());
    }
}
