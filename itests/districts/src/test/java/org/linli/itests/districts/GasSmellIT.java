// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.districts;

import static org.hamcrest.CoreMatchers.containsString;
import static org.hamcrest.CoreMatchers.not;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;
import org.linli.itests.Answer;
import org.linli.itests.Client;

/**
 * Chengxiang: one tap in the evening, gas in the stairwell. The resident's own grid worker answers first, finds the leak,
 * calls the gas company's crew and whistles for the subdistrict; fixed in about an hour, and rated.
 */
public class GasSmellIT extends DistrictStory {
    private static final String OFFICE = "城厢街道应急办";
    private static final String WORDS = "楼道里有燃气味";
    private static final String FIRST_RESPONSE = "first-response";

    private final Cast cast;
    private final String office;
    private final String department;

    public GasSmellIT() {
        super("chengxiang", "990501001", "城厢街道", 111.40);
        office = land.unit("OFFICE", OFFICE, land.subdistrict);
        department = land.unit("DEPARTMENT", "城厢区燃气管理局", land.district);
        cast = Cast.of(server, land)
                .worker("chengxiang-worker", land.grid)
                .desk("chengxiang-hub", "DISPATCHER", land.subdistrict)
                .member("chengxiang-office", land.subdistrict, office);
    }

    @Test
    public void theWorkerAnswersAtOnceWhistlesAndItIsFixedInAboutAnHour() {
        pack.deploy();
        begin("19:00");
        Matter matter = tapped();
        assertEquals("15 MINUTES", matter.limit(worker(), FIRST_RESPONSE));
        later(Duration.ofMinutes(1));
        Told.step(worker(), matter.order(), "acknowledgement", Map.of());
        assertTrue(matter.clockEnded(worker(), FIRST_RESPONSE));
        later(Duration.ofMinutes(5));
        matter.recordOnSpot(worker(), "灶具软管漏气", "已关阀通风，请居民到户外");
        String call = outsideCalled(matter);
        whistled(matter);

        later(Duration.ofMinutes(45));
        Told.step(
                worker(),
                matter.order(),
                "outside-calls/" + call + "/result",
                Map.of(
                        "cameAt", now().minus(Duration.ofMinutes(25)).toString(),
                        "result", "更换老化软管，检测无泄漏",
                        "publicWords", "燃气公司已修好"));
        matter.solve(worker(), "已换软管，检测正常，可以使用。");
        Duration fixed = matter.between(worker(), "FILE", "CLOSE");
        assertTrue(fixed.toString(), fixed.compareTo(Duration.ofMinutes(70)) < 0);
        assertThat("as it happened", matter.follow(resident()).body(), containsString("燃气公司已修好"));
        matter.rate(resident(), "GOOD");
        assertEquals("GOOD", matter.follow(resident()).text("/rating/grade"));
    }

    @Test
    public void withoutThePackNoClockAsksForTheFirstResponse() {
        pack.remove();
        begin("19:00");
        Matter matter = tapped();
        Told.step(worker(), matter.order(), "acknowledgement", Map.of());
        whistle(matter, office).must(200);
        assertEquals("2 WORKING_HOURS", matter.limit(worker(), "join-in"));
        assertEquals(Optional.empty(), Told.clock(worker(), matter.order(), FIRST_RESPONSE));
    }

    /** One tap, and it lies with the resident's own worker. */
    private Matter tapped() {
        Answer receipt = Matter.tap(resident(), WORDS, land.point);
        Matter matter = Matter.filed(hub(), receipt);
        Told.await(
                "their own worker has it",
                () -> Told.order(hub(), matter.order()).text("/state").equals("DISPATCHED"));
        assertEquals(
                cast.officer("chengxiang-worker"),
                Told.order(hub(), matter.order()).text("/handler/id"));
        return matter;
    }

    private String outsideCalled(Matter matter) {
        Map<String, Object> party =
                Map.of("area", land.subdistrict, "kind", "燃气抢修", "name", "城厢燃气公司抢修队", "phone", "10099990199");
        String id = hub().post("/api/petition/outside-parties", party, Told.key())
                .must(200)
                .text("/id");
        Told.step(worker(), matter.order(), "outside-calls", Map.of("party", id, "words", "软管漏气，请带检漏仪"));
        return worker().get(Told.ORDERS + matter.order() + "/cooperation")
                .must(200)
                .text("/outsideCalls/0/id");
    }

    /** The community whistles, the subdistrict reports in; a department of the district is not called from here. */
    private void whistled(Matter matter) {
        String callable = worker().get(Told.ORDERS + matter.order() + "/callable-units")
                .must(200)
                .body();
        assertThat(callable, containsString(OFFICE));
        assertThat(callable, not(containsString("燃气管理局")));
        whistle(matter, department).must(422);
        whistle(matter, office).must(200);
        assertEquals("30 MINUTES", matter.limit(worker(), "join-in"));
        later(Duration.ofMinutes(5));
        Told.step(cast.as("chengxiang-office"), matter.order(), "joinings", Map.of("words", "两人到场疏散居民"));
        assertTrue(matter.clockEnded(worker(), "join-in"));
    }

    private Answer whistle(Matter matter, String unit) {
        return worker().post(
                        Told.ORDERS + matter.order() + "/whistles",
                        Map.of("units", List.of(unit), "words", "楼道燃气泄漏", "wanted", "请到场协助疏散"),
                        Told.key());
    }

    private Client worker() {
        return cast.as("chengxiang-worker");
    }

    private Client hub() {
        return cast.as("chengxiang-hub");
    }
}
