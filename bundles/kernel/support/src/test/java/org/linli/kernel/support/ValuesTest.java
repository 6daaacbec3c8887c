// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.support;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.Test;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.kernel.support.rest.Caller;
import org.linli.kernel.support.rest.Versions;

/** The small things that every core embeds. */
public class ValuesTest {
    private record Filed(String petition, Instant at, Duration limit, List<String> tags) {}

    @Test
    public void idsSortInTheOrderTheyWereMade() {
        List<String> ids = IntStream.range(0, 1000).mapToObj(i -> Ids.next()).toList();
        assertEquals(ids.stream().sorted().distinct().toList(), ids);
        assertTrue(ids.stream().allMatch(id -> id.length() == 26));
    }

    @Test
    public void recordsGoToJsonAndBack() {
        Filed filed = new Filed("路灯不亮", Instant.parse("2026-11-21T10:15:30.5Z"), Duration.ofDays(5), List.of("a"));
        String json = Json.write(filed);
        assertEquals(
                "{\"petition\":\"路灯不亮\",\"at\":\"2026-11-21T10:15:30.500Z\",\"limit\":\"PT120H\",\"tags\":[\"a\"]}",
                json);
        assertEquals(filed, Json.read(json.replace("{\"petition", "{\"later\":1,\"petition"), Filed.class));
    }

    @Test
    public void whatIsNoSuchJsonIsNotQuoted() {
        IllegalArgumentException wrong =
                assertThrows(IllegalArgumentException.class, () -> Json.read("{\"at\":\"Mr. Wang\"}", Filed.class));
        assertFalse(wrong.toString(), wrong.toString().contains("Wang"));
    }

    @Test
    public void allThatIsWrongIsToldAtOnce() {
        Input input = new Input()
                .text("text", " ", 1, 10)
                .text("note", "12345678901", 0, 10)
                .text("name", "a\u0007b", 1, 10)
                .text("emoji", "😀😀", 2, 2)
                .text("optional", null, 0, 10)
                .required("type", null)
                .that(1 > 2, "order", "is upside down", "1 before 2");
        Problem problem = assertThrows(PlatformException.class, input::check).problem();
        assertEquals(Problem.INVALID, problem.type());
        assertEquals(
                List.of("text", "note", "name", "type", "order"),
                problem.violations().stream().map(Problem.Violation::field).toList());
        new Input().text("text", "路灯不亮", 1, 10).required("type", "LAMP").check();
    }

    @Test
    public void aVersionIsWhatTheTagSays() {
        assertEquals(3, Versions.required("\"3\""));
        assertEquals(3, Versions.required("W/\"3\""));
        assertEquals(3, Versions.required(" 3 "));
        for (String wrong : new String[] {null, "", "*", "\"x\"", "\"99999999999999999999\""}) {
            assertThrows(PlatformException.class, () -> Versions.required(wrong));
        }
    }

    @Test
    public void whoIsNotSignedInIsAnonymous() {
        assertEquals(Actor.ANONYMOUS, Caller.of(null));
    }
}
