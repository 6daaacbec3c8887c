// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.districts;

import static org.hamcrest.CoreMatchers.containsString;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Map;
import org.junit.Test;
import org.linli.itests.Answer;
import org.linli.itests.Client;

/**
 * Yubei: an old woman must have her fingerprints taken in town for her pension and cannot travel. A call to the village at
 * ten; at one the town's office stands at her door.
 */
public class FingerprintsIT extends YubeiStory {
    private static final String CALL = "老人要到镇上采集指纹才能领养老金，走不了远路";

    @Test
    public void aCallAtTenBringsTheTownsOfficeToHerDoorAtOne() {
        pack.deploy();
        begin("10:00");
        Matter matter = enteredInTheVillage("village-phone", "pension-check", CALL);
        Answer entered = Told.order(village(), matter.order());
        assertEquals(
                "entered at once",
                LocalTime.of(10, 0),
                onTheWall(entered.text("/petition/filedAt"))
                        .toLocalTime()
                        .withSecond(0)
                        .withNano(0));
        assertEquals("who enters it is first asked", "OFFICER", entered.text("/petition/firstResponsible/kind"));
        assertEquals(cast.officer("yubei-village"), entered.text("/petition/firstResponsible/id"));
        assertEquals("3 WORKING_DAYS", matter.limit(village()));

        later(Duration.ofMinutes(10));
        climbs(matter, village(), "本人来不了，请镇社保所上门", town(), TOWN);
        handTo(matter, town(), office());
        Client office = cast.as("yubei-security");
        Told.step(office, matter.order(), "acknowledgement", Map.of());
        assertThat(matter.templates(office), containsString("不用跑"));
        moveTo(onTheWall().toLocalDate().atTime(13, 0).atZone(CHINA).toInstant());
        office = cast.as("yubei-security");
        matter.recordOnSpot(office, "老人行动不便，在家等候", "已上门采集指纹");
        matter.solve(office, "指纹已上门采集，养老金照常发放。");

        assertTrue(matter.clockEnded(town()));
        Duration toTheDoor = matter.between(town(), "FILE", "RECORD_ON_SPOT");
        assertTrue(toTheDoor.toString(), toTheDoor.minusHours(3).abs().compareTo(Duration.ofMinutes(5)) < 0);
        assertEquals("已办结", matter.follow(resident()).text("/stateWords"));
    }

    @Test
    public void withoutThePackThereIsNoVillagePhoneAndAnotherLimit() {
        pack.remove();
        begin("10:00");
        Answer refused =
                Matter.tryEntering(village(), Matter.draft("village-phone", "social-security", CALL, land.point));
        assertEquals("channel", refused.must(422).text("/violations/0/field"));
        Answer unknown = Matter.tryEntering(village(), Matter.draft("counter", "pension-check", CALL, land.point));
        assertThat(unknown.must(422).body(), containsString("no such type"));
        Matter matter = enteredInTheVillage("counter", "social-security", CALL);
        assertEquals("5 WORKING_DAYS", matter.limit(village()));
    }

    private String office() {
        String unit = land.unit("SERVICE_CENTRE", "渝北镇社会保障服务所", land.subdistrict);
        cast.member("yubei-security", land.subdistrict, unit);
        return unit;
    }
}
