// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.browser;

import java.util.concurrent.ThreadLocalRandom;
import org.junit.Rule;
import org.junit.Test;

/** 房屋与场所: what is there is listed, added and changed. */
public class PlacesIT {
    @Rule
    public final Browser browser = new Browser();

    @Test
    public void aFacilityIsAddedAndItsKeeperChanged() {
        String code = "LD-" + ThreadLocalRandom.current().nextInt(10_000, 100_000);
        browser.as("community").open("/console/places/facilities").see("海棠演示小区消防栓");
        browser.click("新增设施").fill("名称", "试验路灯" + code).fill("设施类别", "路灯").fill("编号", code);
        browser.fill("区域", "甲一社区");
        browser.axe();
        browser.clickOn(".el-dialog button[type=submit]").see("已保存").seeInside(code);
        browser.clickIn(code, "修改");
        browser.fill("管护单位", "甲一管护站").clickOn(".el-dialog button[type=submit]");
        browser.seeInside("甲一管护站").tidy();
    }
}
