// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.districts;

import static org.hamcrest.CoreMatchers.containsString;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;
import org.linli.itests.Answer;

/**
 * Hantai: a water pipe bursts in an estate; the worker, called by residents, phones the repair crew while on the way; the
 * road is passable again soon after.
 */
public class BurstPipeIT extends HantaiStory {
    private static final String CALL = "小区水管爆裂，路都淹了";

    @Test
    public void theWorkerPhonesTheCrewOnTheWayAndTheRoadIsPassableSoon() {
        pack.deploy();
        begin("09:00");
        Matter matter = told(PHONE, "burst-pipe", CALL);
        assertEquals("URGENT", Told.order(worker(), matter.order()).text("/urgency"));
        assertThat("limited in hours", matter.limit(worker()), containsString("4 "));
        assertThat("quick handling", matter.limit(worker(), "set-out"), containsString("1 "));
        later(Duration.ofMinutes(2));
        Told.step(worker(), matter.order(), "acknowledgement", Map.of());
        assertTrue("set out at once", matter.clockEnded(worker(), "set-out"));
        assertThat(matter.templates(worker()), containsString("正赶往现场"));
        Told.step(worker(), matter.order(), "outside-calls", Map.of("party", crew(), "words", "主管爆裂，我先到现场关阀"));
        String call = worker().get(Told.ORDERS + matter.order() + "/cooperation")
                .must(200)
                .text("/outsideCalls/0/id");
        later(Duration.ofMinutes(8));
        matter.recordOnSpot(worker(), "主管爆裂，路面积水", "已关总阀，引导车辆绕行");
        later(Duration.ofMinutes(40));
        Told.step(
                worker(),
                matter.order(),
                "outside-calls/" + call + "/result",
                Map.of(
                        "cameAt",
                        now().minus(Duration.ofMinutes(20)).toString(),
                        "result",
                        "已换管",
                        "publicWords",
                        "抢修队已修好"));
        matter.solve(worker(), "水管已修好，道路恢复通行。");
        Duration passable = matter.between(dispatcher(), "FILE", "CLOSE");
        assertTrue(passable.toString(), passable.compareTo(Duration.ofMinutes(60)) < 0);
        assertThat(matter.follow(resident()).body(), containsString("道路恢复通行"));
    }

    @Test
    public void withoutThePackNobodyEntersAWorkersCallAndItHasFiveDays() {
        pack.remove();
        begin("09:00");
        Answer refused = Matter.tryEntering(worker(), call(PHONE, "water-supply", CALL));
        assertEquals("channel", refused.must(422).text("/violations/0/field"));
        Matter matter = told("visit", "water-supply", CALL);
        assertEquals("5 WORKING_DAYS", matter.limit(worker()));
        assertEquals(Optional.empty(), Told.clock(worker(), matter.order(), "set-out"));
    }

    private String crew() {
        Map<String, Object> party =
                Map.of("area", land.subdistrict, "kind", "管道抢修", "name", "汉台自来水抢修队", "phone", "10099990299");
        return dispatcher()
                .post("/api/petition/outside-parties", party, Told.key())
                .must(200)
                .text("/id");
    }
}
