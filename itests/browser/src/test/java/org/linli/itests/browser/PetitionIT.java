// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.browser;

import java.util.Map;
import org.junit.Rule;
import org.junit.Test;

/** A petition: all that is known of it, what can be done, and why the rest cannot. */
public class PetitionIT {
    @Rule
    public final Browser browser = new Browser();

    @Test
    public void whatCanBeDoneIsOfferedAndWhatCannotSaysWhy() {
        Site.Matter lamp = Site.file("九号楼前面的路灯被树枝挡住");
        browser.as("worker").open("/console/petition/" + lamp.order());
        browser.see(lamp.number(), "九号楼前面的路灯被树枝挡住", "五个环节", "流转记录", "工作日");
        browser.click("逐日说明").see("到期：");
        browser.clickOn(".p-more:last-of-type > summary");
        browser.see("只有辖区的派单员和督办能办", "要在“办理中”时才能办").axe().tidy();
        browser.click("签收").see("已完成：签收").see("答复并办结");
        browser.click("查看联系方式").see("记入台账").click("取消");
    }

    @Test
    public void whoeverWasOvertakenSeesWhatHappenedAndLosesNothing() {
        Site.Matter lamp = Site.file("十号楼后面的路灯杆漏电");
        Site.act("worker", lamp.order(), "acknowledgement", Map.of());
        browser.as("worker").open("/console/petition/" + lamp.order()).click("答复");
        browser.fill("答复内容", "已断电，明天更换灯杆");
        Site.act("worker", lamp.order(), "notes", Map.of("note", "电工已到现场"));
        browser.clickOn(".el-dialog button[type=submit]");
        browser.see("您打开之后有了新进展", "电工已到现场").axe();
        browser.clickOn(".el-dialog button[type=submit]").see("已完成：答复").see("已断电，明天更换灯杆");
    }
}
