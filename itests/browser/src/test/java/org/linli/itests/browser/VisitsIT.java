// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.browser;

import java.util.Map;
import java.util.UUID;
import org.junit.Rule;
import org.junit.Test;

/** 走访: a worker reads before the door, and hands in after it. */
public class VisitsIT {
    private static final String GRID = "990101001001001";

    @Rule
    public final Browser browser = new Browser();

    @Test
    public void whatWasLearntBehindADoorIsHandedInAndItsNeedIsAPetition() {
        String visit = begun();
        browser.as("worker").on(Browser.Screen.PHONE).open("/console/visits/" + visit);
        browser.see("上门前看一看").see("户主");
        browser.fill("了解到的情况", "老人身体还好，楼道灯不亮").click("加一件诉求");
        browser.fill("诉求1：什么事", "楼道灯不亮，晚上看不见台阶").fill("诉求1：哪一类", "路灯损坏");
        browser.axe().tidy();
        browser.click("交作业").see("已登记").see("老人身体还好");
        browser.until("the need has its number", () -> browser.element("a[href*='/petition/']")
                .isDisplayed());
        browser.axe().tidy();
    }

    @Test
    public void aVisitBeginsFromWhatIsDue() {
        browser.as("worker")
                .open("/console/visits/due?until=2099-01-01&group=MUST_SEE")
                .see("独居老人走访");
        browser.click("开始走访").see("走访类型");
        browser.clickOn(".el-dialog button[type=submit]").see("上门前看一看").see("走访登记");
    }

    private static String begun() {
        String household = Site.as("worker")
                .get("/api/registry/households?area=" + GRID + "&size=1")
                .must(200)
                .text("/items/0/id");
        return Site.as("worker")
                .post(
                        "/api/visit/visits",
                        Map.of("household", household, "kind", "CARE"),
                        "Idempotency-Key",
                        UUID.randomUUID().toString())
                .must(201)
                .text("/id");
    }
}
