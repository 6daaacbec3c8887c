// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.browser;

import org.junit.Rule;
import org.junit.Test;

/** 关怀档案: a review is the reason to look at a file, and ends with what was found. */
public class CareFilesIT {
    @Rule
    public final Browser browser = new Browser();

    @Test
    public void aReviewBeginsEarlyWithAGroundAndEndsWithAFinding() {
        browser.as("care").open("/console/care-files/due?until=2099-01-01").see("提前复核");
        browser.clickOn(".l-table tbody button.el-button").fill("提前的原因", "家属反映近期摔倒住院");
        browser.clickOn(".el-dialog button[type=submit]").see("查看事由：关怀复核", "关怀安排");
        browser.axe().tidy();
        browser.click("完成复核").fill("复核情况", "身体状况稳定，子女每周来看望");
        browser.clickOn(".el-dialog button[type=submit]").see("复核完成");
    }

    @Test
    public void numbersLeadToTheirMaskedListsAndWhatIsSensitiveIsThereForCareOfficersOnly() {
        browser.as("care").open("/console/care-files").see("各类人数", "残疾人");
        browser.clickOn("button[aria-label^='独居老人 红色']").see("****");
        browser.axe().tidy();
        browser.as("community").open("/console/care-files").see("各类人数").seeNot("残疾人", "社区矫正对象");
    }
}
