// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.internal.ledger;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.nio.file.Path;
import org.junit.Test;

/** What an operator may configure. */
public class KeepingTest {
    private static final Path USUAL = Path.of("/data/ledger");

    @Test
    public void nothingSaidIsAYearInTheDataFolder() {
        assertEquals(new Keeping(366, USUAL), Keeping.of("", " ", USUAL));
        assertEquals(new Keeping(366, USUAL), Keeping.of(null, null, USUAL));
    }

    @Test
    public void moreThanHalfAYearIsTaken() {
        assertEquals(new Keeping(183, Path.of("/mnt/heads")), Keeping.of(" 183 ", "/mnt/heads", USUAL));
    }

    @Test
    public void lessIsRefusedWithTheReason() {
        refused("182", "", "keepDays is 182: the law asks for six months at least");
        refused("-1", "", "expected a number of days, 183 to 36600");
        refused("one year", "", "expected a number of days");
        refused("9999999", "", "expected a number of days");
        refused("400", "ledger", "headsFolder is \"ledger\": expected an absolute path");
    }

    private static void refused(String days, String folder, String words) {
        IllegalArgumentException wrong =
                assertThrows(IllegalArgumentException.class, () -> Keeping.of(days, folder, USUAL));
        assertTrue(wrong.getMessage(), wrong.getMessage().contains(words));
    }
}
