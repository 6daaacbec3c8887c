// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.handling;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import org.junit.Test;
import org.linli.kernel.AreaCode;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.petition.DeclineGround;
import org.linli.petition.internal.Naming;

/** What a clerk writes into a file of ways of handling. */
public class HandlingFileTest {
    private static final AreaCode COMMUNITY = AreaCode.of("990101001001");

    @Test
    public void whatIsLeftOutIsAsShipped() {
        assertEquals(HandlingFile.Ways.SHIPPED, HandlingFile.read(Map.of()));
        assertTrue(HandlingFile.GROUNDS.size() > 5);
    }

    @Test
    public void groundsOfAFileReplaceAllThatAreShipped() {
        HandlingFile.Ways ways = HandlingFile.read(
                Map.of("ground.court", "法院已经受理 | 该法院", "ground.silent", "写不清楚", "claimHours", "8", "showWorker", "姓名"));
        assertEquals(
                List.of(new DeclineGround("court", "法院已经受理", "该法院"), new DeclineGround("silent", "写不清楚", null)),
                ways.grounds());
        assertEquals(8, ways.claimHours());
        assertEquals(Naming.NAME, ways.naming());
    }

    @Test
    public void allThatIsWrongIsToldAtOnce() {
        Problem wrong = assertThrows(
                        PlatformException.class,
                        () -> HandlingFile.read(Map.of(
                                "claimHours", "ein", "objectionDays", "0", "showWorker", "alles", "colour", "red")))
                .problem();
        assertEquals(
                List.of("claimHours", "colour", "objectionDays", "showWorker"),
                wrong.violations().stream()
                        .map(Problem.Violation::field)
                        .sorted()
                        .toList());
    }

    @Test
    public void theNearestAreaHoldsAndAWrongFileLeavesWhatItSaidBefore() {
        HandlingRules rules = new HandlingRules();
        rules.updated("all", file("claimHours", "3"));
        rules.updated("here", file("area", "990101001", "claimHours", "2"));
        assertEquals(2, rules.in(COMMUNITY).claimHours());
        assertEquals(3, rules.in(AreaCode.of("990102")).claimHours());
        rules.updated("here", file("area", "990101001", "claimHours", "never"));
        assertEquals(2, rules.in(COMMUNITY).claimHours());
        assertEquals(1, rules.refused().size());
        rules.deleted("here");
        assertEquals(3, rules.in(COMMUNITY).claimHours());
    }

    private static Hashtable<String, Object> file(String... pairs) {
        Hashtable<String, Object> file = new Hashtable<>();
        for (int i = 0; i < pairs.length; i += 2) {
            file.put(pairs[i], pairs[i + 1]);
        }
        return file;
    }
}
