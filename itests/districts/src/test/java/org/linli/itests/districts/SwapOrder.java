// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.districts;

import static org.junit.Assert.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.linli.itests.Client;

/** An order that was opened under its land's pack, and is followed while the pack goes and comes. */
final class SwapOrder {
    private final SwapLand land;
    private final String id;
    private final List<String> byPack;

    /** Somebody asks for what only the pack knows. */
    SwapOrder(SwapLand land, Client resident) {
        this.land = land;
        id = land.opened(resident);
        await("its own clocks", () -> land.limits(id).equals(land.place.withPack));
        byPack = land.clocks(id);
    }

    /** It goes over to the default rules, with a step that says so; its type is still called by its name. */
    void awaitDefault() {
        await("the default clocks", () -> land.limits(id), land.place.without(), "已移除，现按");
        assertEquals(land.place.typeName, Told.order(land.officer, id).text("/petition/typeName"));
    }

    /** It is taken up with the very clocks that it had. */
    void awaitPack() {
        await("its own clocks again", () -> land.clocks(id), byPack, "已恢复，重新按该包的规则办理");
    }

    /** Both may have the same clocks, so the last change of rules must say so, too. */
    private void await(String what, Callable<List<String>> clocks, List<String> expected, String change) {
        await(
                what + ", and a step: " + change,
                () -> isLastChange(change) && clocks.call().equals(expected));
    }

    private void await(String what, Callable<Boolean> condition) {
        Awaitility.await(land.place + " to have " + what)
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(100))
                .until(condition);
    }

    private boolean isLastChange(String words) {
        List<String> changes = land.changes(id);
        return !changes.isEmpty() && changes.get(changes.size() - 1).contains(words);
    }
}
