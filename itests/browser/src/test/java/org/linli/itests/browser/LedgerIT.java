// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.browser;

import java.util.Map;
import org.junit.Rule;
import org.junit.Test;

/** 查阅台账: an auditor finds who looked at whose record, and why. */
public class LedgerIT {
    @Rule
    public final Browser browser = new Browser();

    @Test
    public void aLookIsFoundByItsReasonAndLeadsToAllLooksAtThatPerson() {
        Site.Matter lamp = Site.file("台账里要看到的路灯", Map.of("filedBy", Map.of("name", "某人", "phone", "13900000001")));
        Site.as("dispatcher")
                .get("/api/petition/work-orders/" + lamp.order() + "/petitioner")
                .must(200);
        // A look is sealed within a second; the ledger shows sealed ones.
        browser.until("the look is sealed", () -> Site.as("auditor")
                .get("/api/kernel/ledger?reference=" + lamp.number())
                .must(200)
                .body()
                .contains(lamp.number()));
        browser.as("auditor").open("/console/ledger?reference=" + lamp.number()).see("诉求人的姓名电话", lamp.number());
        browser.seeNot("某人", "13900000001").axe().tidy();
        browser.clickOn(".l-table tbody td a").see("这个人的记录", lamp.number());
        browser.click("显示全部").seeNot("这个人的记录").see("查阅人");
    }
}
