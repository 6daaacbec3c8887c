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
    public void aWrongTypeIsPutRightAndTheDeadlineFollows() {
        Site.Matter lid = Site.file("八号楼前面的井盖不见了");
        browser.as("dispatcher").open("/console/dispatch?queue=open&order=" + lid.order());
        browser.click("改类").see("现在是“路灯损坏”").axe();
        browser.fill("类型", "井盖缺失破损 · 市政设施").fill("理由", "反映的是井盖");
        browser.clickOn(".el-dialog button[type=submit]").see("已改类").seeInside("由“路灯损坏”改为“井盖缺失破损”：反映的是井盖");
        browser.until("it is urgent", () -> Site.as("dispatcher")
                .get("/api/petition/work-orders/" + lid.order())
                .must(200)
                .text("/urgency")
                .equals("URGENT"));
        browser.seeInside("改类后时限按规则改定").tidy();
        browser.as(null).open("/follow").fill("编号", lid.number());
        browser.fill("查询码", lid.secret()).clickOn("main button[type=submit]").see("您的诉求归入“井盖缺失破损”类办理");
    }

    @Test
    public void aCallIsEnteredOnceAndItsNumberTold() {
        browser.as("dispatcher").open("/console/dispatch/enter").see("怎么来的");
        browser.fill("诉求内容", "六号楼前面的路灯一闪一闪").fill("类型", "路灯损坏 · 市政设施").fill("地址", "甲一社区六号楼");
        browser.see("位于：").axe().tidy();
        browser.clickOn(".l-form-end button[type=submit]").see("已登记").see("查询码");
    }
}
