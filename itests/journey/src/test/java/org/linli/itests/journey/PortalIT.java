// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.journey;

import static org.hamcrest.CoreMatchers.containsString;
import static org.hamcrest.CoreMatchers.not;
import static org.hamcrest.CoreMatchers.startsWith;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.Test;
import org.linli.itests.Answer;
import org.linli.itests.Client;
import org.linli.itests.Server;

/** The journey by the pages alone, as a browser without script sends their forms. */
public class PortalIT {
    private static final String BOUNDARY = "linli-form";

    private final Server server = DerbyServer.get();
    private final Client browser = server.anonymous();

    @Test
    public void aResidentFilesByATapOnTheMapAndFollows() {
        Answer form = browser.get("/file").must(200);
        Map<String, String> fields = new HashMap<>();
        fields.put("key", found(form, "name=\"key\" value=\"([^\"]+)\""));
        fields.put("text", "门口路灯坏了<b>三天</b>，灯杆号A7");
        fields.put("type", "street-lamp");
        fields.put("area", "990101001001");
        Answer map = post("/file/again", fields).must(200);
        fields.put("view", found(map, "name=\"view\" value=\"([^\"]+)\""));
        browser.get("/map/" + fields.get("view") + ".svg").must(200);
        fields.put("tap.x", "60");
        fields.put("tap.y", "180");
        Answer tapped = post("/file/again", fields).must(200);
        assertThat(tapped.body(), containsString("已选定位置"));
        fields.put("longitude", found(tapped, "name=\"longitude\" value=\"([^\"]+)\""));
        fields.put("latitude", found(tapped, "name=\"latitude\" value=\"([^\"]+)\""));
        fields.put("hintsSeen", "yes");
        Answer receipt = post("/file", fields).must(200);
        String number = found(receipt, "name=\"number\" value=\"([^\"]+)\"");
        String secret = found(receipt, "name=\"secret\" value=\"([^\"]+)\"");
        assertThat("sent twice, filed once", post("/file", fields).must(200).body(), containsString(number));

        Map<String, String> proof = Map.of("number", number, "secret", secret);
        Answer progress = post("/follow", proof).must(200);
        assertThat(progress.body(), containsString("待签收"));
        assertThat("escaped", progress.body(), not(containsString("<b>三天")));
        assertThat("the five steps", progress.body(), containsString("<b>评估</b>"));
        assertThat("why this date", progress.body(), containsString("日期怎么定的"));
        post("/follow", Map.of("number", number, "secret", "guess")).must(404);

        handled(number, proof);
        Map<String, String> rating = new HashMap<>(proof);
        rating.put("grade", "BAD");
        assertThat(post("/rate", rating).must(422).body(), containsString("差评请写明原因"));
        rating.put("grade", "GOOD");
        assertThat(post("/rate", rating).must(200).body(), containsString("谢谢您的评价"));
    }

    /** The worker waits for a part, goes on, replies and closes. */
    private void handled(String number, Map<String, String> proof) {
        Client worker = server.as("worker");
        String order = Journey.orderOf(worker, number);
        Map<String, Object> why = Map.of("kind", "OTHER", "reason", "等灯杆到货");
        take(worker, order, "acknowledgement", Map.of());
        take(worker, order, "suspension", why);
        assertThat(post("/follow", proof).must(200).body(), containsString("暂停计时"));
        take(worker, order, "resumption", Map.of());
        take(worker, order, "replies", Map.of("words", "灯已换好"));
        take(worker, order, "closure", Map.of("resolution", "SOLVED"));
    }

    private static void take(Client worker, String order, String step, Map<String, ?> body) {
        worker.post(Journey.act(order, step), body, Journey.key()).must(200);
    }

    @Test
    public void photosComeWithTheFormAndWhoHasTheSameJoins() {
        String words = "滨河花园东门的井盖松动，车一过就响 " + UUID.randomUUID().toString().substring(0, 4);
        Map<String, String> fields = new HashMap<>(Map.of(
                "text",
                words,
                "type",
                "street-lamp",
                "longitude",
                "104.0031",
                "latitude",
                "30.0021",
                "key",
                UUID.randomUUID().toString()));
        byte[] body = multipart(fields, picture());
        Answer receipt = browser.send(
                        "POST", "/file", body, "multipart/form-data; boundary=" + BOUNDARY, "Origin", server.address())
                .must(200);
        assertThat(receipt.body(), containsString("收下了1张照片"));

        fields.put("key", UUID.randomUUID().toString());
        Answer hint = post("/file", fields).must(200);
        assertThat(hint.body(), containsString("我也遇到"));
        assertThat(
                "nothing of what somebody else wrote",
                hint.body().split("id=\"part-hints")[1],
                not(containsString("井盖松动")));
        fields.put("hintsSeen", "yes");
        fields.put("joins", found(hint, "name=\"joins\" value=\"([^\"]+)\""));
        assertThat(post("/file", fields).must(200).body(), containsString("并在一起办理"));
    }

    @Test
    public void aCallIsUndoneOrGoesByItself() throws InterruptedException {
        Map<String, String> call = new HashMap<>(
                Map.of("phone", "13800000009", "longitude", "104.003", "latitude", "30.002", "words", "楼道积水"));
        String undone = called(call);
        assertThat(sent(undone), containsString("action=\"/call/undo\""));
        assertEquals(303, post("/call/undo", Map.of(), "Cookie", undone).status());
        assertThat(sent(undone), containsString("没有打扰任何人"));
        String gone = called(call);
        for (int i = 0; i < 60 && !sent(gone).contains("呼叫已发出"); i++) {
            Thread.sleep(500);
        }
        assertThat(sent(gone), containsString("name=\"secret\""));
        assertThat(sent(undone), containsString("没有打扰任何人"));
    }

    private String called(Map<String, String> call) {
        call.put("key", UUID.randomUUID().toString());
        Answer answer = post("/call", call);
        assertEquals(answer.toString(), 303, answer.status());
        String cookie = answer.header("Set-Cookie");
        assertThat(cookie, containsString("; Path=/call; "));
        assertThat(cookie, containsString("HttpOnly; SameSite=Strict"));
        return cookie.split(";")[0];
    }

    private String sent(String cookie) {
        return browser.get("/call/sent", "Cookie", cookie).must(200).body();
    }

    @Test
    public void staffWorkInTheConsole() {
        for (String page : new String[] {"/staff", "/staff/orders/1"}) {
            Answer answer = browser.get(page);
            assertEquals(303, answer.status());
            assertEquals(server.address() + "/console/", answer.header("Location"));
        }
    }

    @Test
    public void theSessionCookieIsKeptFromScriptsAndOtherSites() {
        Map<String, String> who = Map.of(
                "username", "community", "password", server.demoPasswords().get("community"));
        Answer signIn = browser.post("/api/organization/sign-ins", who, "Origin", server.address())
                .must(201);
        String set = signIn.header("Set-Cookie");
        assertThat(set, containsString("HttpOnly"));
        assertThat(set, containsString("SameSite=Strict"));
        String cookie = set.split(";")[0];
        String out = "/api/organization/sign-ins/current";
        assertEquals(
                403,
                browser.delete(out, "Cookie", cookie, "Sec-Fetch-Site", "cross-site")
                        .status());
        browser.get("/api/organization/me", "Cookie", cookie).must(200);
        browser.delete(out, "Cookie", cookie, "Origin", server.address()).must(204);
        browser.get("/api/organization/me", "Cookie", cookie).must(401);
    }

    @Test
    public void pagesAreSmallInBothLanguagesAndAskNothingOfOtherSites() {
        for (String page : new String[] {"/", "/file", "/follow", "/call", "/community", "/mine"}) {
            for (String look : new String[] {"zh", "en.xl.high"}) {
                Answer answer =
                        browser.get(page, "Cookie", "linli-look=" + look).must(200);
                assertTrue(page, answer.body().getBytes(StandardCharsets.UTF_8).length < 20_000);
                assertThat(answer.header("Content-Security-Policy"), containsString("default-src 'self'"));
                assertThat(answer.body(), not(containsString("http://")));
                assertThat(answer.body(), containsString(look.startsWith("en") ? "lang=\"en\"" : "lang=\"zh-CN\""));
            }
        }
        browser.get("/no-such-page").must(404);
        Answer english = post("/settings", Map.of("look", "en", "back", "/follow"));
        assertThat(english.header("Set-Cookie"), startsWith("linli-look=en.m.plain;"));
        assertEquals(server.address() + "/follow", english.header("Location"));
    }

    @Test
    public void ownDataNeedsACodeAndTheSecretIsInNoAddress() {
        Answer asked = post("/mine/code", Map.of("idNumber", "99010119900101001X", "phone", "13800000000"));
        assertThat(asked.must(200).body(), containsString("name=\"code\""));
        Map<String, String> guess = Map.of("idNumber", "99010119900101001X", "code", "000000");
        assertThat(post("/mine/open", guess).must(422).body(), containsString("验证码不对"));
        browser.get("/mine/record").must(401);
    }

    private Answer post(String path, Map<String, String> fields, String... headers) {
        String[] all = java.util.Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "Origin";
        all[headers.length + 1] = server.address();
        return browser.form(path, fields, all);
    }

    private static byte[] multipart(Map<String, String> fields, byte[] photo) {
        StringBuilder text = new StringBuilder();
        fields.forEach((name, value) -> text.append("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"")
                .append(name)
                .append("\"\r\n\r\n")
                .append(value)
                .append("\r\n"));
        text.append("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"photo\"; filename=\"井盖.png\"\r\n");
        text.append("Content-Type: image/png\r\n\r\n");
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(text.toString().getBytes(StandardCharsets.UTF_8));
        body.writeBytes(photo);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return body.toByteArray();
    }

    private static byte[] picture() {
        ByteArrayOutputStream picture = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", picture);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return picture.toByteArray();
    }

    private static String found(Answer page, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(page.body());
        assertTrue(pattern + " in " + page, matcher.find());
        return matcher.group(1);
    }
}
