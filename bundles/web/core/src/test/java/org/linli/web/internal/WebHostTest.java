// SPDX-License-Identifier: Apache-2.0
package org.linli.web.internal;

import static org.hamcrest.CoreMatchers.containsString;
import static org.hamcrest.CoreMatchers.not;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Grant;
import org.linli.kernel.security.Role;
import org.linli.kernel.web.WebApplication;
import org.osgi.framework.ServiceRegistration;

/** What callers meet at the door: bad input, strangers, forged requests. */
public class WebHostTest {
    private static final Actor DISPATCHER =
            new Actor("officer-1", "张三", List.of(new Grant(Role.DISPATCHER, null)), Set.of());
    private static final Actor AUDITOR = new Actor("officer-2", "李四", List.of(new Grant(Role.AUDITOR, null)), Set.of());
    private static RunningHost host;

    @BeforeClass
    public static void start() throws Exception {
        host = new RunningHost(new Settings(2048, 4096, 0, 300, Set.of(), Set.of("petition")));
        host.publish("/api/test", 0, new Orders("1"));
        host.publish(token -> switch (token) {
            case "good" -> Optional.of(DISPATCHER);
            case "other" -> Optional.of(AUDITOR);
            default -> Optional.empty();
        });
    }

    @AfterClass
    public static void stop() throws Exception {
        host.stop();
    }

    @Test
    public void aRecordGoesInAndOutAsJson() throws Exception {
        String order =
                """
                {"text":"路灯坏了","urgency":"URGENT","area":"990101001","at":"2026-01-31T08:00:00Z","items":[{"name":"灯","count":2}]}""";
        HttpResponse<String> answer = host.post("/api/test/orders", order);
        assertEquals(answer.body(), 200, answer.statusCode());
        assertEquals(order, answer.body());
        assertEquals(
                "application/json", answer.headers().firstValue("Content-Type").orElse(""));
    }

    @Test
    public void wrongJsonIsRefusedWithPlaceAndReason() throws Exception {
        refused("{\"text\":", 400, "line 1, column", "malformed");
        refused("{\"text\":\"a\",\"text\":\"b\"}", 400, "Duplicate", "malformed");
        refused("{\"text\":\"a\"} x", 400, "line 1", "malformed");
        refused("", 400, "is empty", "malformed");
        refused("null", 400, "or null", "malformed");
        refused("[]", 422, "an object", "invalid");
        refused("{\"txt\":\"a\"}", 422, "\"field\":\"txt\"", "one of area, at, items, text, urgency");
        refused("{\"urgency\":\"SOON\"}", 422, "\"field\":\"urgency\"", "one of URGENT, GENERAL");
        refused("{\"urgency\":1}", 422, "\"field\":\"urgency\"", "one of URGENT, GENERAL");
        refused("{\"text\":5}", 422, "\"field\":\"text\"", "a text");
        refused("{\"text\":\"a\\u0000b\"}", 422, "\"field\":\"text\"", "a text");
        refused("{\"text\":\"a\\ud800b\"}", 422, "\"field\":\"text\"", "a text");
        refused("{\"at\":\"yesterday\"}", 422, "\"field\":\"at\"", "2026-01-31T08:00:00Z");
        refused("{\"items\":[{\"count\":1},{\"count\":\"x\"}]}", 422, "\"field\":\"items[1].count\"", "a whole number");
        refused("{\"items\":[{\"count\":null}]}", 422, "is missing", "\"field\":\"items[0].count\"", "a whole number");
        refused("{\"area\":\"99\"}", 422, "\"field\":\"area\"", "6, 9, 12 or 15 digits");
    }

    @Test
    public void wrongParametersAreNamed() throws Exception {
        problem(host.get("/api/test/orders/990101?size=many"), 422, "\"field\":\"size\"", "a whole number");
        problem(host.get("/api/test/orders/990101?urgency=soon"), 422, "\"field\":\"urgency\"", "URGENT, GENERAL");
        problem(host.get("/api/test/orders/99"), 422, "\"field\":\"area\"", "9, 12 or 15");
        problem(host.get("/api/test/orders/990101?size=%ff"), 400, "UTF-8");
        problem(host.get("/api/test/orders/990101?size=%00"), 400, "UTF-8");
        assertEquals(200, host.get("/api/test/orders/990101?size=3").statusCode());
        problem(host.post("/api/test/orders/990101/steps?n=x", "{}"), 422, "\"field\":\"n\"", "a whole number");
        problem(host.post("/api/test/orders/99/steps", "{}"), 422, "\"field\":\"area\"", "12 or 15 digits");
    }

    @Test
    public void otherEncodingsAndSizesAreRefused() throws Exception {
        problem(post("application/json;charset=GBK", "{}".getBytes()), 415, "gbk", "UTF-8");
        problem(post("application/json", new byte[] {'{', '"', (byte) 0xc4, (byte) 0xe3, '"', '}'}), 400, "UTF-8");
        problem(post("application/xml", "<a/>".getBytes()), 415, "Content-Type");
        problem(post("application/json", ("{\"text\":\"" + "x".repeat(3000) + "\"}").getBytes()), 413, "2048");
        problem(post("image/png", new byte[5000]), 413, "4096");
        assertEquals(
                200,
                post("application/json; charset=\"UTF-8\"", "{}".getBytes()).statusCode());
    }

    @Test
    public void whatIsNotThereSaysSo() throws Exception {
        problem(host.get("/api/unheard-of"), 404, "not-found");
        problem(host.get("/api/test/nothing"), 404, "not-found");
        problem(host.send(host.to("/api/test/orders").DELETE()), 405, "method-not-allowed");
        problem(host.send(host.to("/api/test/orders").method("FROB", BodyPublishers.noBody())), 405, "method");
        HttpResponse<String> away = host.get("/api/petition/petitions");
        problem(away, 503, "api/petition");
        assertEquals("5", away.headers().firstValue("Retry-After").orElse(""));
    }

    @Test
    public void addressesInAnswersAreThoseOfTheClient() throws Exception {
        HttpResponse<String> moved = host.get("/api/test/orders/me/moved");
        assertEquals(303, moved.statusCode());
        assertEquals(
                host.origin() + "/elsewhere",
                moved.headers().firstValue("Location").orElse(""));
        HttpResponse<String> made = host.post("/api/test/orders/me/made?x=1", "{}");
        assertEquals(
                host.origin() + "/api/test/orders/me/made/7",
                made.headers().firstValue("Location").orElse(""));
    }

    @Test
    public void whereACallIsFromIsTheHostsWordAlone() throws Exception {
        HttpResponse<String> answer = host.send(host.to("/api/test/orders/caller-address")
                .header("Linli-Caller-Address", "1.2.3.4")
                .header("linli-caller-address", "5.6.7.8"));
        assertEquals(answer.body(), 200, answer.statusCode());
        assertEquals("[\"[127.0.0.1]\",\"127.0.0.1\",\"[127.0.0.1]\",\"[Linli-Caller-Address]\"]", answer.body());
    }

    @Test
    public void failuresTellNothingButANumber() throws Exception {
        HttpResponse<String> answer = host.get("/api/test/orders/me/broken");
        problem(answer, 500, "correlation");
        assertThat(answer.body(), not(containsString("secret")));
        problem(host.get("/api/test/orders/me/refused"), 409, "\"state\":\"FILED\"", "\"possible\":[\"dispatch\"]");
    }

    @Test
    public void whoMayWhatIsAskedAndForgottenMethodsAreShut() throws Exception {
        problem(host.get("/api/test/orders/me/secured"), 401, "signed-in");
        problem(bearer("bad", "/api/test/orders/me/public"), 401, "revoked");
        problem(bearer("other", "/api/test/orders/me/secured"), 403, "DISPATCHER, SUPERVISOR");
        assertEquals("officer-1", bearer("good", "/api/test/orders/me/secured").body());
        assertEquals("officer-2", bearer("other", "/api/test/orders/me/anybody").body());
        problem(bearer("good", "/api/test/orders/me/forgotten"), 403, "nobody");
        problem(host.get("/api/test/orders/me/forgotten"), 401, "signed-in");
    }

    @Test
    public void anExpiredSessionLocksNobodyOutOfWhatIsOpenToAll() throws Exception {
        HttpResponse<String> open =
                host.send(host.to("/api/test/orders/me/public").header("Cookie", "linli_session=old"));
        assertEquals("nobody", open.body());
        assertThat(open.headers().firstValue("Set-Cookie").orElse(""), containsString("Max-Age=0"));
        HttpResponse<String> shut =
                host.send(host.to("/api/test/orders/me/anybody").header("Cookie", "linli_session=old"));
        problem(shut, 401, "session is over");
        HttpResponse<String> good =
                host.send(host.to("/api/test/orders/me/secured").header("Cookie", "linli_session=good"));
        assertEquals("officer-1", good.body());
        assertFalse(good.headers().firstValue("Set-Cookie").isPresent());
    }

    @Test
    public void changesForgedByOtherSitesAreRefused() throws Exception {
        problem(cookiePost(), 403, "does not come from a page");
        problem(cookiePost("Origin", "http://evil.example"), 403, "page of this host");
        problem(cookiePost("Origin", "null"), 403, "page of this host");
        problem(cookiePost("Sec-Fetch-Site", "cross-site", "Origin", host.origin()), 403, "page of this host");
        problem(cookiePost("Sec-Fetch-Site", "same-site"), 403, "page of this host");
        assertEquals(200, cookiePost("Origin", host.origin()).statusCode());
        assertEquals(200, cookiePost("Referer", host.origin() + "/page?x=1").statusCode());
        assertEquals(200, cookiePost("Sec-Fetch-Site", "same-origin").statusCode());
        HttpRequest.Builder form = host.to("/api/test/orders/form")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("text=%E8%B7%AF%E7%81%AF+1"));
        problem(host.send(form.copy()), 403, "page of this host");
        assertEquals(
                "路灯 1", host.send(form.copy().header("Origin", host.origin())).body());
        assertEquals(
                "路灯 1",
                host.send(form.copy().header("Authorization", "Bearer good")).body());
    }

    @Test
    public void everyAnswerTellsBrowsersToBeCareful() throws Exception {
        for (String path : List.of("/api/test/orders", "/api/unheard-of", "/nowhere")) {
            HttpResponse<String> answer = host.get(path);
            assertThat(
                    answer.headers().firstValue("Content-Security-Policy").orElse(""),
                    containsString("frame-ancestors 'none'"));
            assertEquals(
                    "no-store", answer.headers().firstValue("Cache-Control").orElse(""));
            assertEquals(
                    "nosniff",
                    answer.headers().firstValue("X-Content-Type-Options").orElse(""));
            assertEquals(
                    "same-origin",
                    answer.headers().firstValue("Referrer-Policy").orElse(""));
            assertEquals(List.of("Linli"), answer.headers().allValues("Server"));
        }
        HttpResponse<String> page = host.send(host.to("/nowhere").header("Accept", "text/html,*/*;q=0.8"));
        assertThat(page.body(), containsString("没有找到"));
        assertThat(page.headers().firstValue("Content-Type").orElse(""), containsString("text/html"));
    }

    @Test
    public void whoSendsTooMuchWithoutSigningInIsSlowedDown() throws Exception {
        host.host()
                .configure(new Settings(2048, 4096, 3, 300, Set.of("127.0.0.1", "::1", "0:0:0:0:0:0:0:1"), Set.of()));
        try {
            for (int i = 0; i < 3; i++) {
                assertEquals(200, from("198.51.100.1, 192.0.2.1").statusCode());
            }
            HttpResponse<String> refused = from("198.51.100.2, 192.0.2.1");
            problem(refused, 429, "too-many");
            assertTrue(
                    Integer.parseInt(refused.headers().firstValue("Retry-After").orElse("0")) > 0);
            assertEquals(200, from("192.0.2.2").statusCode());
            assertEquals(200, host.get("/api/test/orders").statusCode());
            for (int i = 0; i < 5; i++) {
                assertEquals(200, cookiePost("Origin", host.origin()).statusCode());
            }
        } finally {
            host.host().configure(new Settings(2048, 4096, 0, 300, Set.of(), Set.of("petition")));
        }
    }

    @Test
    public void anApplicationThatWantsToTellsThemItself() throws Exception {
        ServiceRegistration<WebApplication> told =
                host.context().registerService(WebApplication.class, new Told(), null);
        host.host().configure(new Settings(2048, 4096, 1, 300, Set.of(), Set.of()));
        try {
            String form = "application/x-www-form-urlencoded";
            assertThat(told(form).body(), containsString("a=b early by null"));
            assertThat(told(form).body(), matchesPattern("a=b early by [1-9]\\d*"));
            assertEquals("a form alone", 429, told("application/json").statusCode());
        } finally {
            host.host().configure(new Settings(2048, 4096, 0, 300, Set.of(), Set.of("petition")));
            told.unregister();
        }
    }

    /** What a caller says about it is not heard. */
    private static HttpResponse<String> told(String type) throws IOException {
        return host.send(host.to("/told/form")
                .header("Content-Type", type)
                .header("Origin", host.origin())
                .header("Linli-Too-Many", "99")
                .POST(BodyPublishers.ofString("a=b")));
    }

    private static HttpResponse<String> from(String forwardedFor) throws IOException {
        return host.send(host.to("/api/test/orders")
                .header("Content-Type", "application/json")
                .header("X-Forwarded-For", forwardedFor)
                .POST(BodyPublishers.ofString("{}")));
    }

    private static void refused(String json, int status, String... parts) throws IOException {
        problem(host.post("/api/test/orders", json), status, parts);
    }

    private static void problem(HttpResponse<String> answer, int status, String... parts) {
        assertEquals(answer.body(), status, answer.statusCode());
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElse(""));
        for (String part : parts) {
            assertThat(answer.body(), containsString(part));
        }
        for (String leak : List.of("com.fasterxml", "java.lang", "org.linli", "org.apache", "Exception")) {
            assertThat(answer.body(), not(containsString(leak)));
        }
        assertTrue(answer.body(), answer.body().contains("\"status\":" + status));
    }

    private static HttpResponse<String> post(String type, byte[] body) throws IOException {
        return host.send(
                host.to("/api/test/orders").header("Content-Type", type).POST(BodyPublishers.ofByteArray(body)));
    }

    private static HttpResponse<String> bearer(String token, String path) throws IOException {
        return host.send(host.to(path).header("Authorization", "Bearer " + token));
    }

    private static HttpResponse<String> cookiePost(String... headers) throws IOException {
        HttpRequest.Builder request = host.to("/api/test/orders")
                .header("Content-Type", "application/json")
                .header("Cookie", "linli_session=good")
                .POST(BodyPublishers.ofString("{}"));
        return host.send(headers.length == 0 ? request : request.headers(headers));
    }
}
