// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.browser;

import static org.junit.Assert.assertFalse;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.Rule;
import org.junit.Test;
import org.openqa.selenium.Keys;

/** 居民与家庭: a reason comes first, then what it shows, then what can be done. */
public class ResidentsIT {
    private static final String COMMUNITY = "990101001001";

    @Rule
    public final Browser browser = new Browser();

    @Test
    public void whoStandsAtTheCounterIsFoundShownAndCorrected() {
        String idNumber = idNumber();
        String phone = phone();
        String masked = phone.substring(0, 3) + "****" + phone.substring(7);
        add("窗口本人", idNumber, phone);
        browser.as("community").open("/console/residents").see("请先写要查的内容");
        browser.fill("查什么", idNumber).press(Keys.ENTER);
        browser.see("窗**人", masked).axe().tidy();
        browser.clickOn(".l-table tbody a").see("先说明为什么要看").axe().tidy();
        browser.click("受理").fill("证件上的号码", idNumber).fill("核验了什么证件", "居民身份证原件");
        browser.clickOn(".el-dialog button[type=submit]").see("查看事由：本人在窗口", masked);
        assertFalse("covered until somebody needs it", browser.text().contains(idNumber));
        browser.clickOn("button[aria-label='显示 证件号码']").see(idNumber).axe();
        browser.click("修改档案").fill("户籍地址", "演示西区乙街道演示路9号");
        browser.clickOn(".el-dialog button[type=submit]").see("已保存", "演示西区乙街道演示路9号");
        browser.see("谁看过我的资料");
    }

    @Test
    public void aRegistrarMayMergeWithoutReadingAndSeesOnlyTheDifferences() {
        String one = phone();
        String other = phone();
        add("合并甲", null, one);
        add("合并乙", null, other);
        browser.as("registrar").open("/console/residents/merge").see("保留的档案");
        choose(1, one);
        choose(2, other);
        browser.click("对比两份档案").see("以哪份为准").axe().tidy();
        browser.clickOn(".l-section .l-form-end button").see("不能撤回");
        browser.clickOn(".el-dialog button[type=submit]").see("已合并");
    }

    private void choose(int half, String phone) {
        String part = ".l-halves > :nth-child(" + half + ") ";
        browser.element(part + "input").sendKeys(phone, Keys.ENTER);
        browser.clickOn(part + ".l-pick").see("已选");
    }

    private static void add(String name, String idNumber, String phone) {
        Map<String, Object> draft = new HashMap<>(Map.of(
                "name", name, "phone", phone, "residence", "LIVING_ONLY", "area", COMMUNITY, "partyMember", false));
        if (idNumber != null) {
            draft.put("idNumber", idNumber);
        }
        Site.as("registrar").post("/api/registry/residents", draft, Site.key()).must(201);
    }

    /** Nobody else's, so that the same test may run again. */
    private static String phone() {
        return "139" + ThreadLocalRandom.current().nextInt(10_000_000, 100_000_000);
    }

    /** A number of nobody: 9901 is for tests. */
    private static String idNumber() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        String digits = String.format(
                "990101%04d%02d%02d%03d",
                random.nextInt(1940, 2000), random.nextInt(1, 13), random.nextInt(1, 29), random.nextInt(1000));
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int at = 0; at < weights.length; at++) {
            sum += (digits.charAt(at) - '0') * weights[at];
        }
        return digits + "10X98765432".charAt(sum % 11);
    }
}
