// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.browser;

import org.junit.Rule;
import org.junit.Test;

/** A resident before the portal. */
public class PortalPagesIT {
    @Rule
    public final Browser browser = new Browser();

    @Test
    public void aResidentFilesAndFollows() {
        browser.on(Browser.Screen.PHONE).open("/").see("邻里");
        browser.click("反映诉求").see("什么事？");
        browser.fill("什么事？", "三号楼前的路灯不亮了").fill("属于哪一类？", "路灯损坏").fill("地址", "甲一社区演示路3号楼前");
        browser.fill("所在社区", "甲一社区").axe().tidy();
    }
}
