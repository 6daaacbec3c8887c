// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.browser;

import java.util.Map;
import org.junit.Rule;
import org.junit.Test;

/** 受理派单: the desk gives what came back to another, and enters what somebody phones about. */
public class DispatchIT {
    @Rule
    public final Browser browser = new Browser();

    @Test
    public void whatCameBackIsGivenToWhomTheDeskChooses() {
        Site.Matter lamp = Site.file("三号楼后面的路灯杆歪了，风大会倒");
        Site.act("worker", lamp.order(), "sending-back", Map.of("reason", "要专业队伍"));
        browser.as("dispatcher")
                .open("/console/dispatch?queue=returned&order=" + lamp.order())
                .see("为什么在这里")
                .see("要专业队伍")
                .see("这里由谁负责");
        browser.axe().tidy();
        browser.click("其他单位或人员").fill("输入单位或姓名", "甲一社区居民委员会");
        browser.clickOn(".d-order .l-form-end button[type=submit]").see("已派出");
        browser.until("it is with the committee", () -> Site.as("dispatcher")
                .get("/api/petition/work-orders/" + lamp.order())
                .must(200)
                .text("/handler/name")
                .contains("甲一"));
    }

    @Test
    public void aCallIsEnteredOnceAndItsNumberTold() {
        browser.as("dispatcher").open("/console/dispatch/enter").see("怎么来的");
        browser.fill("诉求内容", "六号楼前面的路灯一闪一闪").fill("类型", "路灯损坏 · 市政设施").fill("地址", "甲一社区六号楼");
        browser.see("位于：").axe().tidy();
        browser.clickOn(".l-form-end button[type=submit]").see("已登记").see("查询码");
    }
}
