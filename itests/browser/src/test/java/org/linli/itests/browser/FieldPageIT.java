// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.browser;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

/** A grid worker with and without a network. */
public class FieldPageIT {
    private static final long SEED = Long.getLong("linli.seed", new Random().nextInt(1_000_000));
    private static final int CUTS = Integer.getInteger("linli.cuts", 20);

    @Rule
    public final Browser browser = new Browser();

    private FieldPhone phone;

    @Before
    public void phone() {
        phone = new FieldPhone(browser);
    }

    @Test
    public void itOpensWithoutANetworkByThePin() {
        Site.Matter lamp = Site.file("七号楼前的路灯不亮了");
        browser.open("/field/").see("登录").axe().tidy();
        phone.signIn().choosePin("123456");
        browser.see("数字是连着的").axe().tidy();
        phone.choosePin(FieldPhone.PIN);
        browser.see("我的工单", "七号楼前的路灯");
        phone.kept();
        browser.offline();
        phone.reopen("000000");
        browser.see("还可以试 4 次").axe().tidy();
        browser.fill("六位数字的 PIN", FieldPhone.PIN).click("打开").see("七号楼前的路灯", "没有网络");
        browser.axe().tidy();
        phone.go("order/" + lamp.order());
        browser.see(lamp.number(), "签收").axe().tidy();
    }

    @Test
    public void whatWasDoneWithoutANetworkArrives() {
        Site.Matter lamp = Site.file("八号楼前的路灯不亮了");
        String visit = visit();
        phone.begin();
        browser.click("走访").see("今天要走访的");
        browser.clickOn("a[href='#/visit/" + visit + "']").see("走访前做功课", "住在这里的人");
        browser.axe().tidy().offline();
        browser.click("走访登记").see("了解到的情况");
        browser.fill("了解到的情况", "老人腿脚不便").fill("心愿", "想学会在网上看新闻").click("加一件要办的事");
        browser.fill("说的是什么事", "楼道灯不亮，晚上看不见台阶").fill("哪一类", "路灯损坏").click("加一件答应的事");
        browser.fill("答应了什么", "下周带血压计来").axe().tidy();
        browser.click("保存登记").see("您已登记这次走访");
        phone.go("order/" + lamp.order());
        browser.click("签收").see("签收，待发送").click("写备注（同事能看到）").fill("备注", "已到现场，等维修人员");
        browser.click("保存备注").see("备注已保存").click("办结").fill("告诉诉求人的话", "路灯已修好");
        browser.click("答复并办结").see("您已提交办结");
        phone.go("outbox");
        browser.see("还有 5 条等着发送", "走访登记").axe().tidy();
        phone.reopen(FieldPhone.PIN);
        browser.see("还有 5 条等着发送").online();
        browser.see("全部发送完了", "已送达").axe().tidy();
        assertEquals(List.of("done", "done", "done", "done", "done"), phone.states());
        assertEquals("CLOSED", order(lamp).json().at("/state").asText());
        JsonNode record = Site.as("worker")
                .get("/api/visit/visits/" + visit + "/record")
                .must(200)
                .json();
        assertEquals("老人腿脚不便", record.at("/learnt").asText());
        assertEquals(1, record.at("/needs").size());
    }

    @Test
    public void aPetitionAndAHazardAreMadeOnTheWay() {
        phone.begin();
        browser.offline();
        browser.click("路上看到的事，转诉求").fill("说的是什么事", "路口井盖松了 " + SEED);
        browser.fill("哪一类", "路灯损坏").fill("在哪里", "演示甲路东口").axe().tidy();
        browser.click("保存，成为诉求").see("发件箱", "转诉求");
        browser.click("巡查").see("只有巡查打开").axe().tidy();
        browser.click("打开巡查").see("巡查进行中").axe().tidy();
        browser.fill("有什么隐患", "电线垂落 " + SEED).fill("哪一类", "路灯损坏").fill("在哪里", "演示甲路西口");
        browser.script(
                """
                const canvas = Object.assign(document.createElement('canvas'), { width: 40, height: 30 });
                canvas.getContext('2d').fillRect(5, 5, 9, 9);
                canvas.toBlob(blob => {
                    const files = new DataTransfer();
                    files.items.add(new File([blob], '现场.jpg', { type: 'image/jpeg' }));
                    const input = document.querySelector('[name=photo]');
                    input.files = files.files;
                    input.dispatchEvent(new Event('input', { bubbles: true }));
                }, 'image/jpeg');""");
        browser.see("照片已选好").click("保存隐患").see("这次巡查发现的", "电线垂落");
        browser.click("结束巡查").see("打开巡查");
        assertFalse(phone.raw().contains("井盖"));
        assertFalse("the photo lies sealed", phone.raw().contains("JFIF"));
        browser.online();
        phone.go("outbox").sent();
        browser.see("全部发送完了");
        assertTrue(phone.states().toString(), phone.states().stream().allMatch("done"::equals));
        for (String words : List.of("路口井盖松了 ", "电线垂落 ")) {
            browser.until(words + "to be with the worker", () -> petitions(words + SEED) > 0);
            assertEquals(1, petitions(words + SEED));
        }
    }

    @Test
    public void whereverTheLineBreaksEachArrivesOnceAndInOrder() {
        Random chance = new Random(SEED);
        Site.Matter lamp = Site.file("九号楼前的路灯不亮了");
        Site.act("worker", lamp.order(), "acknowledgement", Map.of());
        phone.begin();
        browser.offline().online();
        List<String> notes = new ArrayList<>();
        for (int round = 0; round < CUTS; round++) {
            int more = 1 + chance.nextInt(4);
            if (round > 0 || chance.nextBoolean()) {
                Site.wire().cutAfter(chance.nextInt(9000));
            }
            phone.run("sender.soon();");
            for (int each = 0; each < more; each++) {
                notes.add("第 " + (notes.size() + 1) + " 条 " + SEED);
                phone.run(
                        "await outbox.add({ kind: 'NOTE', subject: given[0], baseVersion: 1, body: { note: given[1] } }, '试');"
                                + " sender.soon();",
                        lamp.order(),
                        notes.get(notes.size() - 1));
            }
            browser.driver().executeAsyncScript("setTimeout(arguments[0], " + chance.nextInt(500) + ")");
            Site.wire().mend();
        }
        phone.run("sender.soon();");
        browser.until("all to be sent, seed " + SEED, () -> {
            phone.run("sender.soon();");
            return phone.states().stream().allMatch("done"::equals);
        });
        List<String> arrived = new ArrayList<>();
        Site.as("worker")
                .get("/api/petition/work-orders/" + lamp.order() + "/timeline")
                .must(200)
                .json()
                .forEach(step -> {
                    if (step.toString().contains(" 条 " + SEED)) {
                        arrived.add(notes.stream()
                                .filter(note -> step.toString().contains(note))
                                .findFirst()
                                .orElseThrow());
                    }
                });
        assertEquals("seed " + SEED, notes, arrived);
    }

    @Test
    public void aLockedPhoneSendsToo() {
        Site.Matter lamp = Site.file("十二号楼前的路灯不亮了");
        Site.act("worker", lamp.order(), "acknowledgement", Map.of());
        phone.begin();
        browser.offline();
        phone.run(
                "await outbox.add({ kind: 'NOTE', subject: given[0], baseVersion: 1, body: { note: '锁着也发' } }, '试');",
                lamp.order());
        browser.driver().navigate().refresh();
        browser.see("输入 PIN").online();
        phone.sent();
        browser.see("输入 PIN");
        assertTrue(Site.as("worker")
                .get("/api/petition/work-orders/" + lamp.order() + "/timeline")
                .body()
                .contains("锁着也发"));
    }

    @Test
    public void signingOutWipesTheSetAndKeepsTheOutbox() {
        Site.Matter lamp = Site.file("十号楼前的路灯不亮了");
        Site.act("worker", lamp.order(), "acknowledgement", Map.of());
        phone.begin();
        browser.see("十号楼前的路灯").offline();
        phone.go("order/" + lamp.order());
        browser.click("写备注（同事能看到）").fill("备注", "钥匙在王奶奶那里").click("保存备注").see("备注已保存");
        String before = phone.raw();
        List.of("路灯", "王奶奶", "秦白露", "十号楼", "NOTE", FieldPhone.PIN)
                .forEach(word -> assertFalse(word, before.contains(word)));
        phone.go("me");
        browser.see("有 1 条没有发送").axe().tidy().click("退出登录");
        browser.driver().switchTo().alert().accept();
        browser.see("已退出，手机里的工单和走访内容已清除", "还有 1 条没有发送的内容").axe().tidy();
        assertEquals(0, ((Number) phone.run("return (await store.all('kept')).length;")).intValue());
        assertEquals(null, phone.run("return (await vault.lock()) ?? null;"));
        browser.online();
        phone.signIn();
        browser.see("设一个 PIN");
        phone.sent();
        assertTrue(Site.as("worker")
                .get("/api/petition/work-orders/" + lamp.order() + "/timeline")
                .body()
                .contains("钥匙在王奶奶那里"));
    }

    @Test
    public void theSetIsGoneWhenTheLeaseIsOverOrRevokedOrThePinIsGuessed() {
        phone.begin();
        phone.run(
                "const lock = await vault.lock(); await store.put('meta', { ...lock, until: new Date(0).toISOString() }, 'lock');");
        browser.driver().navigate().refresh();
        browser.see("离线使用的 7 天到了").axe().tidy();
        phone.signIn().choosePin(FieldPhone.PIN);
        browser.see("我的工单");
        String lease = (String) phone.run("return (await vault.lock()).lease;");
        Site.as("worker").delete("/api/visit/field/leases/" + lease).must(204);
        phone.go("me");
        // It may have learnt it by itself already.
        browser.script("[...document.querySelectorAll('button')].find(it => it.textContent.includes('现在更新'))?.click()");
        browser.see("离线授权已被收回").axe().tidy();
        phone.signIn().choosePin(FieldPhone.PIN);
        browser.see("我的工单");
        browser.driver().navigate().refresh();
        for (int tries = 0; tries < 4; tries++) {
            browser.fill("六位数字的 PIN", "111222").click("打开").see("还可以试 " + (4 - tries) + " 次");
        }
        browser.fill("六位数字的 PIN", "111222")
                .click("打开")
                .see("PIN 连续输错 5 次")
                .axe()
                .tidy();
        assertEquals(0, ((Number) phone.run("return (await store.all('kept')).length;")).intValue());
    }

    private Answerable order(Site.Matter matter) {
        return () -> Site.as("worker")
                .get("/api/petition/work-orders/" + matter.order())
                .must(200)
                .json();
    }

    /** Asked anew each time. */
    private interface Answerable {
        JsonNode json();
    }

    private static int petitions(String words) {
        int found = 0;
        for (JsonNode one : Site.as("worker")
                .get("/api/petition/work-orders?view=OPEN&size=200")
                .must(200)
                .json()
                .at("/items")) {
            found += one.at("/opening").asText().contains(words) ? 1 : 0;
        }
        return found;
    }

    /** A visit of today to the first household of the grid. */
    static String visit() {
        String household = Site.as("worker")
                .get("/api/registry/households?area=990101001001001&size=1")
                .must(200)
                .text("/items/0/id");
        String day = LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
        String place = Site.as("worker")
                .post("/api/visit/visits", Map.of("household", household, "kind", "CARE", "day", day), Site.key())
                .must(201)
                .header("Location");
        return place.substring(place.lastIndexOf('/') + 1);
    }
}
