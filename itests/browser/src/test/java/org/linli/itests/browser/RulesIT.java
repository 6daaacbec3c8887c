// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.browser;

import org.junit.Rule;
import org.junit.Test;

/** 规则与日历: a rule is drafted and its mistakes are told by line; the calendar tells how a limit counts. */
public class RulesIT {
    @Rule
    public final Browser browser = new Browser();

    @Test
    public void aMistakeInADraftIsToldByItsLine() {
        browser.as("supervisor").open("/console/rules/editions/new-rule").see("起草");
        browser.fill("理由", "一般事项改为三天").fill("内容", "generalLimit = 三天\n").click("保存并检查");
        browser.see("第 1 行").see("不是时限").axe();
        browser.fill("内容", "generalLimit = 3个工作日\n").click("保存并检查").see("检查通过");
        browser.click("预览影响").see("件在办工单").axe().tidy();
        browser.click("批准").clickOn(".el-dialog button[type=submit]").see("请另一个人");
    }

    @Test
    public void aYearShowsItsHolidaysAndALimitIsComputedByExample() {
        browser.as("dispatcher").open("/console/rules/calendar?year=2026").see("国庆节");
        browser.axe().tidy();
        browser.click("计算").see("到期：");
        browser.open("/console/rules/calendar?year=2030").see("还没有登记");
    }
}
