// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.journey;

import static org.hamcrest.CoreMatchers.containsString;
import static org.hamcrest.CoreMatchers.not;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.junit.Assert.assertEquals;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.linli.itests.Answer;
import org.linli.itests.Client;
import org.linli.itests.Server;

/** Bad input gets a clear problem, and changes nothing. */
public class BadInputIT {
    private static final String PETITIONS = "/api/petition/petitions";
    private final Server server = DerbyServer.get();
    private final Client anybody = server.anonymous();
    private String before;

    @Before
    public void count() {
        before = feedHead();
    }

    @After
    public void nothingChanged() {
        assertEquals("nothing may be written", before, feedHead());
    }

    @Test
    public void wrongJson() {
        Answer answer = problem(anybody.post(PETITIONS, "{\"text\": \"路灯", Journey.key()), 400);
        assertThat(answer.text("/detail"), containsString("line 1"));
    }

    @Test
    public void unknownField() {
        Answer answer = problem(
                anybody.post(PETITIONS, "{\"txt\": \"路灯坏了\", \"type\": \"street-lamp\"}", Journey.key()), 400, 422);
        assertThat(answer.body(), containsString("txt"));
    }

    @Test
    public void unknownType() {
        Map<String, Object> draft = new java.util.HashMap<>(good());
        draft.put("type", "ufo");
        Answer answer = problem(anybody.post(PETITIONS, draft, Journey.key()), 422);
        assertEquals("type", answer.text("/violations/0/field"));
        assertThat("says what would be right", answer.text("/violations/0/expected"), containsString("street-lamp"));
    }

    @Test
    public void everyWrongFieldIsNamedAtOnce() {
        Answer answer = problem(anybody.post(PETITIONS, Map.of("text", "x"), Journey.key()), 422);
        assertThat(answer.body(), containsString("\"text\""));
        assertThat(answer.body(), containsString("\"type\""));
        assertThat(answer.body(), containsString("\"place"));
    }

    @Test
    public void overLongText() {
        Map<String, Object> draft = new java.util.HashMap<>(good());
        draft.put("text", "长".repeat(2001));
        problem(anybody.post(PETITIONS, draft, Journey.key()), 422);
        draft.put("text", "长".repeat(200_000));
        problem(anybody.post(PETITIONS, draft, Journey.key()), 413);
    }

    @Test
    public void aPointOutside() {
        Map<String, Object> far = Map.of("point", Map.of("longitude", 2.35, "latitude", 48.85));
        Answer answer = problem(anybody.post(PETITIONS, Journey.draft("远方", far), Journey.key()), 422);
        assertThat(answer.body(), containsString("point"));
    }

    @Test
    public void anExpiredOrInventedToken() {
        Client stranger = anybody.withToken("invented");
        problem(stranger.get("/api/petition/work-orders?view=MINE"), 401);
        Client worker = server.as("worker");
        worker.delete("/api/organization/sign-ins/current").must(204);
        problem(worker.get("/api/petition/work-orders?view=MINE"), 401);
    }

    @Test
    public void aStaleVersion() {
        Client worker = server.as("worker");
        String order =
                worker.get("/api/petition/work-orders?view=MINE").must(200).text("/items/0/id");
        Answer answer =
                problem(worker.post(Journey.act(order, "acknowledgement"), Map.of(), "If-Match", "\"1000\""), 412);
        assertThat(answer.body(), containsString("version"));
    }

    @Test
    public void anIllegalStepSaysTheStateAndWhatIsPossible() {
        Client worker = server.as("worker");
        String order =
                worker.get("/api/petition/work-orders?view=MINE").must(200).text("/items/0/id");
        Answer answer =
                problem(worker.post(Journey.act(order, "closure"), Map.of("resolution", "SOLVED"), Journey.key()), 409);
        assertEquals("DISPATCHED", answer.text("/state"));
        assertThat(answer.json().at("/possible").toString(), containsString("ACKNOWLEDGE"));
    }

    @Test
    public void aWrongCharset() {
        byte[] gbk = "{\"text\": \"路灯坏了\"}".getBytes(Charset.forName("GBK"));
        problem(anybody.send("POST", PETITIONS, gbk, "application/json"), 400);
        problem(anybody.send("POST", PETITIONS, gbk, "application/json; charset=GBK"), 415);
        byte[] xml = "<petition/>".getBytes(StandardCharsets.UTF_8);
        problem(anybody.send("POST", PETITIONS, xml, "application/xml"), 415);
    }

    @Test
    public void aWrongSecretAndAWrongNumberLookTheSame() {
        Answer number = problem(anybody.get(PETITIONS + "/nothing", "Linli-Secret", "x"), 404);
        assertThat(number.body(), not(containsString("secret is")));
    }

    @Test
    public void aCrossSiteFormIsRefused() {
        Answer answer = anybody.form("/follow", Map.of("number", "a", "secret", "b"), "Origin", "http://x.invalid");
        assertEquals(403, answer.status());
    }

    static Map<String, Object> good() {
        return Journey.draft("路灯坏了", Map.of("point", Journey.IN_FIRST_GRID));
    }

    private static Answer problem(Answer answer, int... statuses) {
        Journey.refused(answer, statuses);
        assertThat(answer.text("/type"), containsString("urn:linli:problem:"));
        return answer;
    }

    private String feedHead() {
        return server.shell("linli:feeds")
                .lines()
                .filter(line -> line.contains("petition"))
                .findFirst()
                .orElseThrow();
    }
}
