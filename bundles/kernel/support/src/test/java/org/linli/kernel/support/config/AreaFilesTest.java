// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.support.config;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import org.junit.Test;
import org.linli.kernel.AreaCode;
import org.linli.kernel.config.DecidedBy;
import org.linli.kernel.pack.Pack;

/** The nearest file decides, and tells where it stands. */
public class AreaFilesTest {
    private static final AreaCode DISTRICT = AreaCode.of("990101");
    private static final AreaCode GRID = AreaCode.of("990101001001001");

    private final AreaFiles<Words> files = new AreaFiles<>(new Words(null, "shipped"), AreaFilesTest::read);

    private record Words(AreaCode area, String words) implements AreaFiles.ForArea {}

    private static Words read(Map<String, String> values) {
        Lines lines = new Lines(values);
        Words words = new Words(lines.area(), lines.text("words", 1, 10));
        lines.check();
        return words;
    }

    private void take(String pid, String... keysAndValues) {
        Hashtable<String, Object> given = new Hashtable<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            given.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        files.take(pid, given);
    }

    private DecidedBy decidedBy() {
        return files.decidedBy("词", GRID, Words::words);
    }

    @Test
    public void eachQuestionTellsItsFileItsPackOrTheDefault() {
        assertEquals(new DecidedBy("词", DecidedBy.PLATFORM_DEFAULT, null, "shipped"), decidedBy());
        take("p1", "area", "", "words", "all", "felix.fileinstall.filename", "file:/etc/org.linli.words-default.cfg");
        assertEquals(new DecidedBy("词", "org.linli.words-default.cfg", null, "all"), decidedBy());
        take(
                "p2",
                "area",
                "990101",
                "words",
                "near",
                Pack.PACK,
                "sunny",
                Pack.FILE,
                "org.linli.words-main.cfg",
                Pack.TEXT,
                "");
        assertEquals(new DecidedBy("词", "sunny/org.linli.words-main.cfg", DISTRICT, "near"), decidedBy());
        files.drop("p2");
        assertEquals("org.linli.words-default.cfg", decidedBy().source());
    }

    @Test
    public void aWrongFileOfAPackIsRefusedWithItsLineAndWhatItSaidGoesOn() {
        take("p", "area", "990101", "words", "good");
        take(
                "p",
                "area",
                "990101",
                "word",
                "x",
                Pack.PACK,
                "sunny",
                Pack.FILE,
                "a-b.cfg",
                Pack.TEXT,
                "area = 990101\n\nword = x\n");
        assertEquals("good", decidedBy().says());
        assertEquals(
                List.of(
                        "sunny/a-b.cfg: words: is missing; expected: 1 to 10 characters | line 3, word: there is no such"
                                + " key, or nothing refers to it; expected: such as words, area"),
                files.refused());
    }

    @Test
    public void aFileBehindAnotherOfItsAreaHoldsOnceThatOneGoes() {
        take("first", "area", "990101", "words", "first");
        take("second", "area", "990101", "words", "second");
        assertEquals("first", decidedBy().says());
        assertTrue(files.refused().toString(), files.refused().get(0).startsWith("second: area: is that of first"));
        files.drop("first");
        assertEquals("second", decidedBy().says());
        assertEquals(List.of(), files.refused());
    }

    @Test
    public void aFileBehindAnotherHoldsOnceThatOneIsForSomewhereElse() {
        take("first", "area", "990101", "words", "first");
        take("second", "area", "990101", "words", "second");
        take("first", "area", "990102", "words", "first");
        assertEquals("second", decidedBy().says());
        assertEquals(List.of(), files.refused());
    }
}
