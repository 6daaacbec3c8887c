// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.browser;

import org.junit.Rule;
import org.junit.Test;

/** 网格: what is in one, who works there, whether responsibility has gaps, and how one is cut in two. */
public class GridsIT {
    /** Nobody else's story plays here. */
    private static final String QUIET = "990101003004";

    @Rule
    public final Browser browser = new Browser();

    @Test
    public void aGridIsCutInTwoAsSoonAsASecondPersonHasApproved() {
        browser.as("admin").open("/console/grids/draft/" + QUIET).see("画边界", "还没有改动");
        browser.click("不用鼠标拆分");
        browser.fill("分界线起点", "角点 1 和 2 的中间").fill("分界线终点", "角点 3 和 4 的中间");
        browser.click("按所选两点拆分").see("新网格");
        browser.fill("调整理由", "网格太大，拆成两个").axe().tidy();
        browser.click("提交并看影响").see("待审批", "您是起草人", "责任会不会断");
        browser.axe().tidy();
        String address = String.valueOf(browser.script("return location.pathname"));
        browser.as("supervisor").open(address).see("调整后").click("批准").see("批准这次网格调整");
        browser.click("批准").see("已生效").see("现在的边界");
        browser.axe().tidy();
    }

    @Test
    public void anInformantIsEnteredAndEnds() {
        String name = "信息员" + (char) ('甲' + System.nanoTime() % 1000);
        browser.as("community")
                .open("/console/grids/990101001001/staff?show=engaged")
                .click("登记一位");
        browser.fill("担任什么", "楼栋长").fill("在哪个网格", "甲一社区第3网格");
        browser.fill("姓名", name).click("志愿者").click("登记").see("已登记");
        browser.open("/console/grids/990101001001003/staff?show=engaged")
                .see(name)
                .axe()
                .tidy();
        browser.click("结束").see(name + "不再担任").click("结束").see("已结束").seeNot(name);
    }

    @Test
    public void aProofTellsWhatItLookedAt() {
        browser.as("supervisor").open("/console/grids/990101002/proof").click("开始检查");
        browser.see("检查结果").see("查了多少区域").axe().tidy();
    }
}
