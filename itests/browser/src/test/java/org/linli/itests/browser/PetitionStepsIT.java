// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.browser;

import java.util.Map;
import org.junit.Rule;
import org.junit.Test;

/** The rarer steps of a petition, each taken with its form by whoever may. */
public class PetitionStepsIT {
    @Rule
    public final Browser browser = new Browser();

    @Test
    public void whoIsNotInChargeObjectsAndTheDeskDeclinesReopensAndPutsAway() {
        Site.Matter lamp = Site.file("十二号楼的路灯，开发商不肯修");
        step("worker", lamp, "提出异议", "异议理由", "这盏灯产权属于开发商");
        step("dispatcher", lamp, "异议成立", "理由", "确实不属于网格");
        as("dispatcher", lamp, "不予受理");
        browser.fill("不予受理的依据", "应当通过诉讼").fill("给居民的说明", "您与开发商的纠纷法院已经立案");
        done("不予受理");
        step("dispatcher", lamp, "重办", "重办原因", "法院已经结案");
    }

    @Test
    public void whoIsRelatedToThePetitionerStandsAside() {
        Site.Matter lamp = Site.file("十七号楼我二叔家门口的路灯不亮");
        as("worker", lamp, "回避");
        browser.fill("谁回避", "我本人").fill("回避理由", "诉求人是我的亲属");
        done("回避");
    }

    @Test
    public void whatCannotBeSolvedHereGoesBackOrUp() {
        Site.Matter high = Site.file("十三号楼的高杆灯不亮，够不着");
        step("worker", high, "上报", "为什么办不了", "要登高车");
        Site.Matter wrong = Site.file("十四号楼门口的路灯，找不到在哪");
        step("worker", wrong, "退回", "退回原因", "地址不清，请再问");
    }

    @Test
    public void aSolvedOneIsAskedAfterAndPutAway() {
        Site.Matter lamp = Site.file("十五号楼后面的路灯不亮");
        Site.solve(lamp);
        as("dispatcher", lamp, "回访");
        browser.click("电话").click("满意").fill("居民怎么说", "修得很快");
        done("回访");
        as("dispatcher", lamp, "归档");
        done("归档");
    }

    @Test
    public void theDeadlineStandsStillAndRunsAgain() {
        Site.Matter lamp = Site.file("十六号楼西边的路灯要等配件");
        Site.act("worker", lamp.order(), "acknowledgement", Map.of());
        as("worker", lamp, "挂起");
        browser.click("等诉求人补充").fill("说明", "请补充灯杆编号");
        done("挂起");
        as("worker", lamp, "恢复办理");
        done("恢复办理");
    }

    private void step(String who, Site.Matter matter, String step, String field, String words) {
        as(who, matter, step);
        browser.fill(field, words);
        done(step);
    }

    private void as(String who, Site.Matter matter, String step) {
        browser.as(who).open("/console/petition/" + matter.order()).clickOn(".p-more > summary");
        browser.click(step);
    }

    private void done(String step) {
        browser.axe().clickOn(".el-dialog button[type=submit]").see("已完成：" + step);
    }
}
