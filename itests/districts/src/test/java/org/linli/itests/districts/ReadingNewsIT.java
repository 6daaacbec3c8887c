// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.districts;

import static org.hamcrest.CoreMatchers.containsString;
import static org.hamcrest.CoreMatchers.not;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.junit.Assert.assertEquals;

import java.util.Map;
import org.junit.Test;
import org.linli.itests.Answer;

/** Hantai: a man of 96 phones; he wants to learn to read news online. A wish, not a defect: a worker comes and teaches him. */
public class ReadingNewsIT extends HantaiStory {
    private static final String WISH = "九十六岁，想学用手机看新闻";

    @Test
    public void itIsTakenAsAWishAndAWorkerComesToTeachHim() {
        pack.deploy();
        begin("09:00");
        Matter matter = told(PHONE, "learning", WISH);
        assertEquals("学用手机电脑", Told.order(worker(), matter.order()).text("/petition/typeName"));
        Told.step(worker(), matter.order(), "acknowledgement", Map.of());
        assertThat(matter.templates(worker()), containsString("您的心愿"));
        nextDay("15:00");
        matter.recordOnSpot(worker(), "老人有一部旧手机", "教会老人打开新闻、放大字体");
        matter.solve(worker(), "已上门教您看新闻，忘了随时打电话。");
        assertEquals("已办结", matter.follow(resident()).text("/stateWords"));
        matter.rate(resident(), "GOOD");
    }

    @Test
    public void withoutThePackThereIsNoSuchWish() {
        pack.remove();
        begin("09:00");
        Answer refused = Matter.tryEntering(worker(), call("visit", "learning", WISH));
        assertThat(refused.must(422).body(), containsString("no such type"));
        Matter matter = told("visit", "elderly-care", WISH);
        Told.step(worker(), matter.order(), "acknowledgement", Map.of());
        assertThat(matter.templates(worker()), not(containsString("您的心愿")));
    }
}
