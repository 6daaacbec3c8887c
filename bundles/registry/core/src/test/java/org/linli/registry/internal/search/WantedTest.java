// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.search;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.Test;
import org.linli.kernel.testing.TestClock;
import org.linli.registry.AgeBand;
import org.linli.registry.ResidentQuery;
import org.linli.registry.SearchKey;

public class WantedTest {
    private static final TestClock CLOCK = new TestClock(Instant.parse("2026-03-02T01:00:00Z"));

    @Test
    public void theTextTellsWhatItIs() {
        assertEquals(SearchKey.NAME, by("王小明"));
        assertEquals(SearchKey.NAME, by("阿不都·热合曼"));
        assertEquals(SearchKey.NAME, by("𠮷"));
        assertEquals(SearchKey.PINYIN, by("wang"));
        assertEquals(SearchKey.PINYIN, by("Lü Mei"));
        assertEquals(SearchKey.INITIALS, by("wxm"));
        assertEquals(SearchKey.PHONE, by("199 0000 0001"));
        assertEquals(SearchKey.PHONE, by("+8619900000001"));
        assertEquals(SearchKey.ID_NUMBER, by("11010519491231002x"));
        assertEquals(SearchKey.ID_NUMBER, by("110105491231002"));
        assertEquals(SearchKey.ADDRESS, by("甲一路1号"));
    }

    @Test
    public void ageBandsBeginOnBirthdays() {
        LocalDate born = LocalDate.of(1946, 3, 2);
        assertEquals(AgeBand.FROM_80, AgeBand.of(born, LocalDate.of(2026, 3, 2)));
        assertEquals(AgeBand.FROM_70_TO_79, AgeBand.of(born, LocalDate.of(2026, 3, 1)));
        assertEquals(LocalDate.of(2026, 3, 2), AgeBand.FROM_70_TO_79.nextOn(born));
        assertNull(AgeBand.FROM_80.nextOn(born));
        assertEquals(AgeBand.FROM_0_TO_5, AgeBand.of(born, born));
        assertEquals(AgeBand.UNKNOWN, AgeBand.of(null, born));
    }

    @Test
    public void aSingleHiddenCountGetsAnotherBesideIt() {
        boolean[][] hidden = Disclosure.hidden(new long[][] {{1, 9, 7}, {8, 6, 0}, {0, 0, 2}});
        assertArrayEquals(new boolean[] {true, true, true}, hidden[0]);
        assertArrayEquals(new boolean[] {true, true, false}, hidden[1]);
        assertArrayEquals(new boolean[] {false, false, true}, hidden[2]);
    }

    private static SearchKey by(String text) {
        return Wanted.of(new ResidentQuery(text, null, null, null, null), CLOCK).by();
    }
}
