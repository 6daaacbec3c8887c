// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.districts;

import static org.hamcrest.CoreMatchers.containsString;
import static org.hamcrest.CoreMatchers.not;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.Test;
import org.linli.itests.Answer;
import org.linli.itests.Client;

/** Yubei: a slope comes down; the village sees that the district already mends it, and can answer at once. */
public class SlopeIT extends YubeiStory {
    private static final String WORKS = "/api/petition/known-works";
    private static final String WORDS = "该边坡正在加固，下月底完工，期间请绕行。";

    @Test
    public void theVillageSeesThatTheDistrictMendsItAndAnswersAtOnce() {
        pack.deploy();
        begin("09:30");
        String work = theDistrictMendsIt();
        Answer seen = village()
                .post(WORKS + "/matching", Map.of("place", Map.of("point", land.point), "type", "dangerous-slope"))
                .must(200);
        assertThat("what a higher level works on", seen.body(), containsString("区规划自然资源局"));

        Matter matter = enteredInTheVillage("village-phone", "dangerous-slope", "村口的边坡又掉石头了");
        Client village = village();
        Told.step(village, matter.order(), "acknowledgement", Map.of());
        assertThat(matter.templates(village), containsString("上级已经在办"));
        assertFalse(matter.clockEnded(village));
        later(Duration.ofMinutes(5));
        Told.step(village(), matter.order(), "known-work", Map.of("work", work));
        assertThat(matter.follow(resident()).text("/reply"), containsString(WORDS));
        assertTrue("the answer was asked for, and given", matter.clockEnded(village()));
        assertTrue(matter.between(village(), "FILE", "ANSWER_MERGED").compareTo(Duration.ofMinutes(10)) < 0);

        theDistrictHasMendedIt(work, "边坡已加固，道路恢复通行。");
        Told.await("told again", () -> String.valueOf(matter.follow(resident()).text("/reply"))
                .contains("恢复通行"));
    }

    @Test
    public void withoutThePackTheAnswerDoesNotEndTheClock() {
        pack.remove();
        begin("09:30");
        String work = theDistrictMendsIt();
        Matter matter = enteredInTheVillage("counter", "dangerous-slope", "村口的边坡又掉石头了");
        Client village = village();
        Told.step(village, matter.order(), "acknowledgement", Map.of());
        assertThat(matter.templates(village), not(containsString("上级已经在办")));
        Told.step(village, matter.order(), "known-work", Map.of("work", work));
        assertThat(matter.follow(resident()).text("/reply"), containsString(WORDS));
        assertFalse("it runs until the matter is closed", matter.clockEnded(village));
        theDistrictHasMendedIt(work, "边坡已加固。");
    }

    private Client department() {
        String unit = land.unit("DEPARTMENT", "渝北区规划自然资源局", land.district);
        return cast.member("yubei-land", land.district, unit).as("yubei-land");
    }

    private String theDistrictMendsIt() {
        LocalDate today = onTheWall().toLocalDate();
        Map<String, Object> work = Map.of(
                "area",
                land.subdistrict,
                "title",
                "村口边坡加固",
                "types",
                List.of("dangerous-slope"),
                "point",
                land.point,
                "radius",
                300,
                "from",
                today.toString(),
                "to",
                today.plusDays(40).toString(),
                "who",
                "区规划自然资源局",
                "publicWords",
                WORDS);
        Answer made = department().post(WORKS, work, Told.key());
        assertEquals(made.toString(), 2, made.status() / 100);
        return made.text("/id");
    }

    private void theDistrictHasMendedIt(String work, String words) {
        Client department = department();
        String version = department.get(WORKS + "/" + work).must(200).header("ETag");
        department
                .post(WORKS + "/" + work + "/result", Map.of("words", words), "If-Match", version)
                .must(200);
    }
}
