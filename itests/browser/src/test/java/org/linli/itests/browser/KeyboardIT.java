// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.browser;

import org.junit.Rule;
import org.junit.Test;
import org.openqa.selenium.Keys;

/** A clerk's work without a mouse: from signing in to the answer, always seeing where the keyboard is. */
public class KeyboardIT {
    @Rule
    public final Browser browser = new Browser();

    @Test
    public void aMatterIsFoundAcknowledgedAndAnsweredWithTheKeyboardAlone() {
        Site.Matter lamp = Site.file("二十号楼前面的路灯不亮");
        browser.open("/console/").tabTo("用户名").press("worker").tabTo("密码").press(Site.password("worker"), Keys.ENTER);
        browser.see("我的待办").calm().press("/");
        browser.press(lamp.number(), Keys.ENTER);
        browser.until("its page", () -> browser.driver().getCurrentUrl().endsWith(lamp.order()));
        browser.seeInside("二十号楼前面的路灯不亮").calm();
        browser.tabTo("签收").press(Keys.ENTER).see("已完成：签收").calm();
        browser.tabTo("答复").press(Keys.ENTER).see("诉求人会看到");
        browser.tabTo("答复内容").press("今天下午换灯泡").tabTo("答复").press(Keys.ENTER);
        browser.see("已完成：答复").seeInside("今天下午换灯泡");
    }

    @Test
    public void aDialogKeepsTheKeyboardAndGivesItBack() {
        Site.Matter lamp = Site.file("二十一号楼前面的路灯不亮");
        browser.as("worker").open("/console/petition/" + lamp.order()).seeInside(lamp.number());
        browser.tabTo("更多操作").press(Keys.ENTER).tabTo("退回").press(Keys.ENTER);
        browser.see("退回原因").tabTo("退回原因");
        browser.press(Keys.ESCAPE).seeNot("退回原因");
        browser.tabTo("退回");
    }
}
