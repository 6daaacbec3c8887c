// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.browser;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** A resident with a phone before the portal. */
public class PortalPagesIT {
    @Rule
    public final Browser browser = new Browser();

    private final String mark = UUID.randomUUID().toString().substring(0, 6);

    @Before
    public void withAPhone() {
        browser.on(Browser.Screen.PHONE);
    }

    @Test
    public void aResidentTapsTheMapAddsAPhotoFollowsAndRates() throws IOException {
        browser.open("/").click("反映诉求").see("什么事？");
        browser.fill("什么事？", "三号楼前的路灯不亮了 " + mark).fill("哪个社区", "甲一社区");
        tap(0.13, 0.58);
        browser.see("已选定位置：演示东区 甲街道 甲一社区 甲一社区第1网格");
        browser.click("放大").calm().fill("类别", "路灯损坏").see("灯杆上的编号是多少");
        browser.fill("灯杆上的编号是多少", "A7").axe().tidy();
        Path photo = Files.createTempFile(Path.of("target"), "lamp", ".png");
        ImageIO.write(new BufferedImage(2400, 1800, BufferedImage.TYPE_INT_RGB), "png", photo.toFile());
        browser.element("#photo").sendKeys(photo.toAbsolutePath().toString());
        assertEquals("a photo stays chosen whatever else changes", 1, photos());
        browser.fill("类别", "路灯损坏").calm();
        browser.click("提交").see("已收到", "收下了1张照片").axe().tidy();
        String number = browser.element(".code").getText();
        browser.click("看进度").see("待签收", "五个步骤").axe().tidy();
        String order = Site.orderOf(number);
        Site.solve(new Site.Matter(number, "", order));
        browser.click("刷新进度").see("您满意吗？").axe();
        browser.click("差评").click("提交评价").see("差评请写明原因").axe();
        browser.click("好评").click("提交评价").see("谢谢您的评价");
    }

    @Test
    public void whoHasTheSameSaysMeTooAndIsToldNothingOfWhoElseAsked() {
        Site.file("滨河花园东门外的窨井盖破了 " + mark, Map.of("filedBy", Map.of("name", "某先生", "phone", "13900000077")));
        browser.open("/file").fill("什么事？", "滨河花园东门外窨井盖破了 " + mark).fill("哪个社区", "甲一社区");
        tap(0.13, 0.58);
        browser.calm().fill("类别", "路灯损坏").see("别人反映过的，是同一件事吗？", "我也遇到");
        browser.seeNot("某先生", "13900000077").axe().tidy();
        browser.clickOn("input[name=joins]").click("提交").see("并在一起办理");
    }

    @Test
    public void oneTapCallsAndTenSecondsUndoIt() {
        here();
        browser.open("/call")
                .fill("给您回电话的号码", "13800000009")
                .clickOn("#remember")
                .axe()
                .tidy();
        browser.clickOn("#call").see("秒后通知网格员").axe().tidy();
        browser.click("撤销").see("没有打扰任何人").axe();
        browser.open("/").click("一键呼叫").see("秒后通知网格员");
        browser.see("呼叫已发出", "查询码").axe().tidy();
    }

    @Test
    public void aPhoneThatDoesNotSayWhereItIsAsksForTheCommunity() {
        browser.command(
                "Browser.setPermission",
                Map.of("permission", Map.of("name", "geolocation"), "setting", "denied", "origin", Site.address()));
        browser.open("/call").fill("给您回电话的号码", "13800000009").clickOn("#call").see("请在页面上写明您在哪里");
        browser.fill("哪个社区", "甲一社区").fill("地址", "3号楼").clickOn("#call").see("秒后通知网格员");
        browser.click("撤销").see("没有打扰任何人");
    }

    @Test
    public void myCommunityIsFoundByThePhonesPosition() {
        here();
        browser.open("/community")
                .click("用手机现在的位置")
                .see("甲一社区第1网格", "我的网格员", "院坝会")
                .axe()
                .tidy();
    }

    @Test
    public void whoLooksAfterMyGridIsNamedWhereTheAreaPublishesIt() throws IOException {
        here();
        browser.open("/community").click("用手机现在的位置").see("我的网格员", "没有在网上公布");
        String worker = Site.as("worker").get("/api/organization/me").must(200).text("/name");
        Path file = Site.data().resolve("etc/org.linli.grid.staff-browser.cfg");
        Files.writeString(file, "area = 990101001001\npublished = 网格员\n");
        try {
            browser.until(
                    worker + " to be named",
                    () -> browser.open("/community").text().contains(worker));
            browser.axe().tidy();
        } finally {
            Files.delete(file);
        }
    }

    @Test
    public void anotherLanguageLargerTypeAndContrastKeepWhatWasTyped() {
        browser.open("/file").fill("什么事？", "门口积水 " + mark);
        browser.click("English").see("What is the matter?", "门口积水 " + mark);
        browser.click("Large text")
                .click("Larger text")
                .click("High contrast")
                .see("门口积水 " + mark)
                .axe()
                .tidy();
        browser.open("/follow").see("Query code");
        assertTrue(browser.script("return document.documentElement.className")
                .toString()
                .contains("size-xl contrast"));
    }

    @Test
    public void theKeyboardIsEnough() {
        browser.open("/file").fill("什么事？", "楼道灯坏 " + mark).fill("哪个社区", "甲一社区").calm();
        browser.script("document.getElementById('map').focus()");
        browser.press(Keys.ENTER).see("已选定位置");
        browser.fill("类别", "路灯损坏").calm().script("document.getElementById('name').focus()");
        browser.press("某女士", Keys.ENTER).see("已收到");
    }

    @Test
    public void ownDataIsShownAfterACodeAndSaysWhoLooked() throws IOException {
        Own own = Own.resident();
        browser.open("/mine").fill("身份证号", own.idNumber()).fill("登记的手机号", own.phone());
        browser.click("发验证码").see("验证码已经发到手机上").axe().tidy();
        browser.fill("6位验证码", "000000").click("看我的信息").see("验证码不对").axe();
        browser.fill("6位验证码", own.code())
                .click("看我的信息")
                .see(own.name(), "谁看过")
                .axe()
                .tidy();
        assertTrue(browser.driver().getCurrentUrl().endsWith("/mine/record"));
        browser.fill("哪一项", "户籍地址").fill("正确的是", "演示路9号").click("提交更正").see("已经提交给社区核实");
        browser.click("退出").see("登记的手机号");
        browser.open("/mine/record").see("请重新获取");
    }

    private long photos() {
        return (Long) browser.script("return document.getElementById('photo').files.length");
    }

    /** A tap on the map, so far from its left and upper edge. */
    private void tap(double right, double down) {
        WebElement map = browser.calm().element("#map");
        browser.script("arguments[0].scrollIntoView({ block: 'center' })", map);
        int width = map.getSize().getWidth();
        int height = map.getSize().getHeight();
        new Actions(browser.driver())
                .moveToElement(map, (int) ((right - 0.5) * width), (int) ((down - 0.5) * height))
                .click()
                .perform();
        browser.calm();
    }

    private void here() {
        browser.command(
                "Browser.grantPermissions", Map.of("permissions", List.of("geolocation"), "origin", Site.address()));
        browser.command(
                "Emulation.setGeolocationOverride", Map.of("latitude", 30.002, "longitude", 104.003, "accuracy", 5));
    }
}
