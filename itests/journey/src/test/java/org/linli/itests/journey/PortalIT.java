// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.journey;

import static org.hamcrest.CoreMatchers.containsString;
import static org.hamcrest.CoreMatchers.not;
import static org.hamcrest.CoreMatchers.startsWith;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.Test;
import org.linli.itests.Answer;
import org.linli.itests.Client;
import org.linli.itests.Server;

/** The journey by the pages alone, as a browser without script sends their forms. */
public class PortalIT {
    private final Server server = DerbyServer.get();
    private final Client browser = server.anonymous();

    @Test
    public void aResidentFilesAndFollowsAndTheWorkerAcknowledges() {
        Answer form = browser.get("/file").must(200);
        Map<String, String> fields = new HashMap<>();
        fields.put("key", found(form, "name=\"key\" value=\"([^\"]+)\""));
        fields.put("text", "门口路灯坏了<b>三天</b>");
        fields.put("type", "street-lamp");
        fields.put("longitude", "104.003");
        fields.put("latitude", "30.002");
        Answer receipt = post("/file", fields).must(200);
        String number = found(receipt, "name=\"number\" value=\"([^\"]+)\"");
        String secret = found(receipt, "name=\"secret\" value=\"([^\"]+)\"");
        assertThat(post("/file", fields).must(200).body(), containsString(number));

        Answer progress =
                post("/follow", Map.of("number", number, "secret", secret)).must(200);
        assertThat(progress.body(), containsString("待签收"));
        assertThat("escaped", progress.body(), not(containsString("<b>三天")));
        assertThat("the five steps", progress.body(), containsString("<b>评估</b>"));
        assertThat("why this date", progress.body(), containsString("日期怎么定的"));
        post("/follow", Map.of("number", number, "secret", "guess")).must(404);

        String cookie = signIn("worker");
        Answer list = browser.get("/staff", "Cookie", cookie).must(200);
        assertThat(list.body(), containsString(number));
        String line = list.body().substring(0, list.body().indexOf(number));
        String order = line.substring(line.lastIndexOf("/staff/orders/")).split("\"")[0];
        Answer page = browser.get(order, "Cookie", cookie).must(200);
        Map<String, String> step = Map.of(
                "version", found(page, "name=\"version\" value=\"(\\d+)\""),
                "key", found(page, "name=\"key\" value=\"([^\"]+-acknowledge)\""));
        Answer done = post(order + "/acknowledge", step, "Cookie", cookie);
        assertEquals(done.toString(), 303, done.status());
        assertThat(done.header("Location"), startsWith(server.address() + order));
        assertThat(browser.get(order, "Cookie", cookie).body(), containsString("办理中"));
        Answer late = post(
                order + "/acknowledge",
                Map.of("version", step.get("version"), "key", "x-acknowledge-2"),
                "Cookie",
                cookie);
        assertThat("somebody was faster", late.body(), containsString("role=\"alert\""));
        standsStill(order.substring(order.lastIndexOf('/') + 1), number, secret, cookie);
    }

    private void standsStill(String order, String number, String secret, String cookie) {
        Map<String, Object> why = Map.of("kind", "OTHER", "reason", "等灯杆到货");
        server.as("worker")
                .post("/api/petition/work-orders/" + order + "/suspension", why)
                .must(200);
        String page = browser.get("/staff/orders/" + order, "Cookie", cookie)
                .must(200)
                .body();
        assertThat(page, containsString("暂停计时"));
        String progress = post("/follow", Map.of("number", number, "secret", secret))
                .must(200)
                .body();
        assertThat(progress, containsString("暂停计时"));
    }

    @Test
    public void staffPagesAskForASignIn() {
        Answer answer = browser.get("/staff");
        assertEquals(303, answer.status());
        assertEquals(server.address() + "/staff/sign-in", answer.header("Location"));
        Answer wrong = post("/staff/sign-in", Map.of("username", "worker", "password", "not-this-one"));
        assertEquals(401, wrong.status());
        assertThat(wrong.body(), containsString("用户名或密码不对"));
    }

    @Test
    public void theSessionCookieIsKeptFromScriptsAndOtherSites() {
        String set = signInAnswer("community").header("Set-Cookie");
        assertThat(set, containsString("HttpOnly"));
        assertThat(set, containsString("SameSite=Strict"));
        String cookie = set.split(";")[0];
        Answer crossSite = browser.form("/staff/sign-out", Map.of(), "Cookie", cookie, "Sec-Fetch-Site", "cross-site");
        assertEquals(403, crossSite.status());
        assertEquals(200, browser.get("/staff", "Cookie", cookie).status());
        assertEquals(303, post("/staff/sign-out", Map.of(), "Cookie", cookie).status());
        assertEquals("signed out", 303, browser.get("/staff", "Cookie", cookie).status());
    }

    @Test
    public void pagesAreSmallAndAskNothingOfOtherSites() {
        for (String page : new String[] {"/", "/file", "/follow", "/staff/sign-in"}) {
            Answer answer = browser.get(page).must(200);
            assertTrue(page, answer.body().getBytes(StandardCharsets.UTF_8).length < 20_000);
            assertThat(answer.header("Content-Security-Policy"), containsString("default-src 'self'"));
            assertThat(answer.body(), not(containsString("http://")));
        }
        browser.get("/no-such-page").must(404);
    }

    private String signIn(String username) {
        return signInAnswer(username).header("Set-Cookie").split(";")[0];
    }

    private Answer signInAnswer(String username) {
        Answer answer = post(
                "/staff/sign-in",
                Map.of("username", username, "password", server.demoPasswords().get(username)));
        assertEquals(answer.toString(), 303, answer.status());
        return answer;
    }

    private Answer post(String path, Map<String, String> fields, String... headers) {
        String[] all = java.util.Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "Origin";
        all[headers.length + 1] = server.address();
        return browser.form(path, fields, all);
    }

    private static String found(Answer page, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(page.body());
        assertTrue(pattern + " in " + page, matcher.find());
        return matcher.group(1);
    }
}
