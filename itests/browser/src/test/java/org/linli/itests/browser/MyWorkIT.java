// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.browser;

import java.util.Map;
import org.junit.Rule;
import org.junit.Test;

/** 我的工作: what waits for somebody, done without leaving the list. */
public class MyWorkIT {
    @Rule
    public final Browser browser = new Browser();

    @Test
    public void aWorkerAcknowledgesWithOneClickThenAnswersAndClosesInOneDialog() {
        Site.Matter lamp = Site.file("五号楼西边的路灯整夜不亮");
        browser.as("worker").open("/console/my-work").see(lamp.number());
        browser.clickIn(lamp.number(), "签收");
        browser.until("it is acknowledged", () -> is(lamp, "IN_PROGRESS"));
        browser.clickIn(lamp.number(), "办结");
        browser.see("答复并办结").axe();
        browser.fill("答复内容", "已换好灯泡").clickOn(".el-dialog .el-radio");
        browser.clickOn(".el-dialog button[type=submit]");
        browser.until("it is closed", () -> is(lamp, "CLOSED"));
        browser.seeNot(lamp.number()).tidy();
    }

    @Test
    public void aSupervisionIsAnsweredFromWhereItIsSeen() {
        Site.Matter lamp = Site.file("七号楼前面的路灯忽明忽暗");
        Site.act("supervisor", lamp.order(), "supervisions", Map.of("words", "请说明何时修好七号楼的灯"));
        browser.as("worker").on(Browser.Screen.PHONE).open("/console/my-work?part=supervisions");
        browser.see("请说明何时修好七号楼的灯").axe();
        browser.clickIn(lamp.number(), "督办回复");
        browser.fill("督办回复", "明天上午修好").clickOn(".el-dialog button[type=submit]");
        browser.seeNot(lamp.number());
    }

    private static boolean is(Site.Matter matter, String state) {
        return Site.as("worker")
                .get("/api/petition/work-orders/" + matter.order())
                .must(200)
                .text("/state")
                .equals(state);
    }
}
