// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.browser;

import java.util.Map;
import org.junit.Rule;
import org.junit.Test;

/** 辖区总览: each number opens the list of what it counts, and each area leads to those in it. */
public class OverviewIT {
    @Rule
    public final Browser browser = new Browser();

    @Test
    public void aSupervisionThatWaitsIsSeenFromTheDistrictDownToItsGrid() {
        Site.Matter lamp = Site.file("总览里要看到的路灯");
        Site.act("supervisor", lamp.order(), "supervisions", Map.of("words", "请说明进展"));
        browser.as("supervisor").open("/console/overview").see("各街道", "需要协调的事");
        browser.click("督办未复").see("督办未复：清单").see(lamp.number());
        browser.axe().tidy();
        browser.open("/console/overview/990101")
                .click("甲街道")
                .see("各社区")
                .click("甲一社区")
                .see("各网格");
        browser.click("甲一社区第1网格").see("这个网格").click("督办未复").see(lamp.number());
    }

    @Test
    public void aCommunitySeesItsGridsAndWhatIsOpen() {
        browser.as("community")
                .on(Browser.Screen.PHONE)
                .open("/console/overview")
                .see("各网格", "近 12 周");
        browser.clickOn(".ov-main button").see("在办：清单").axe().tidy();
    }
}
