// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.districts;

import static org.hamcrest.CoreMatchers.containsString;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.junit.Assert.assertEquals;
import static org.linli.itests.districts.Told.await;
import static org.linli.itests.districts.Told.awaitHandler;
import static org.linli.itests.districts.Told.entered;
import static org.linli.itests.districts.Told.key;
import static org.linli.itests.districts.Told.made;
import static org.linli.itests.districts.Told.order;
import static org.linli.itests.districts.Told.step;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.Test;
import org.linli.itests.Answer;
import org.linli.itests.Client;

/** The community keeps tri-colour care files and opens an order from one. */
public class CareFileOrderIT extends ShimaheStory {
    private static final String CARE_FILES = "/api/registry/care-files";

    @Test
    public void theFileHasAColourAndItsOrderIsSortedByTheSubdistrict() {
        pack.deploy();
        begin("09:30");
        Client community = as("sm-community");
        Land.Home home = land.home(community, "11", "试用王奶奶");
        String file = made(community, CARE_FILES, unsupported(home));
        String order = opened(community, "home-help", file);
        awaitHandler(as("sm-keeper"), order, CENTRE);
        Answer seen = order(as("sm-keeper"), order);
        assertEquals("care-file", seen.text("/petition/channel"));
        assertEquals(file, seen.text("/petition/origin/reference"));
        assertEquals(
                "who keeps the file is asked first",
                land.officer("sm-community"),
                seen.text("/petition/firstResponsible/id"));
        step(as("sm-keeper"), order, "residents", Map.of("resident", home.resident(), "ground", "档案本人"));
        Answer kept = community.get(CARE_FILES + "/" + file, "Linli-Purpose", "petition " + seen.text("/number"));
        assertEquals("RED", kept.must(200).text("/level"));
        dispatched(order, WELFARE);
        await("five days", () -> limit(as("sm-keeper"), order).equals("5 CALENDAR_DAYS"));
        helped(order);
    }

    @Test
    public void withoutThePackTheNearestHasTheOrderAndDaysAreWorkingDays() {
        pack.remove();
        begin("09:30");
        Client community = as("sm-community");
        String file = made(community, CARE_FILES, unsupported(land.home(community, "12", "试用李奶奶")));
        Answer refused = community.post("/api/petition/entries", Map.of("draft", draft("home-help", file)), key());
        assertThat(refused.must(422).body(), containsString("no such type"));
        String order = opened(community, "elderly-care", file);
        awaitHandler(as("sm-keeper"), order, COMMITTEE);
        assertEquals("5 WORKING_DAYS", limit(as("sm-keeper"), order));
        dispatched(order, WELFARE);
        helped(order);
    }

    private static Map<String, Object> unsupported(Land.Home home) {
        return Map.of(
                "resident",
                home.resident(),
                "category",
                "elder-unsupported",
                "livesAlone",
                true,
                "needs",
                List.of(),
                "notes",
                "要人陪同就医");
    }

    private String opened(Client community, String type, String file) {
        return entered(community, Map.of("draft", draft(type, file)));
    }

    /** A type without questions that must be answered, or with its answer. */
    private Map<String, Object> draft(String type, String file) {
        Map<String, Object> draft = new HashMap<>(Told.draft("care-file", type, "老人要人陪同就医", land.point));
        draft.put("origin", Map.of("kind", "care-file", "reference", file));
        if (type.equals("home-help")) {
            draft.put("answers", Map.of("what", "陪同就医"));
        }
        return draft;
    }

    private void helped(String order) {
        nextDay("09:00");
        Client welfare = as("sm-welfare");
        step(welfare, order, "acknowledgement", Map.of());
        step(welfare, order, "replies", Map.of("words", "明天上午有人陪您去医院"));
        step(welfare, order, "closure", Map.of("resolution", "SOLVED"));
        step(as("sm-community"), order, "follow-ups", Map.of("way", "VISIT", "result", "SATISFIED", "said", "谢谢"));
    }
}
