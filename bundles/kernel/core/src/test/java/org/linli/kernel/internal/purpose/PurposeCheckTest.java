// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.internal.purpose;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.Test;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.ledger.Access;
import org.linli.kernel.purpose.Purpose;
import org.linli.kernel.purpose.PurposeSource;
import org.linli.kernel.purpose.PurposeSource.Standing;
import org.linli.kernel.security.Actor;
import org.linli.kernel.testing.TestLedger;

/** A read needs a purpose that holds; what is refused is counted and written down, and tells nothing. */
public class PurposeCheckTest {
    private static final Actor READER = new Actor("officer-1", "王芳", List.of(), Set.of());

    private final TestLedger ledger = new TestLedger();
    private final Map<String, Standing> cases = Map.of(
            "open", Standing.HOLDS,
            "over", Standing.CLOSED,
            "foreign", Standing.NOT_THE_READERS,
            "another", Standing.ANOTHER_PERSON);
    private final PurposeSource petitions =
            (reference, person, reader) -> cases.getOrDefault(reference, Standing.UNKNOWN);
    private boolean starting;
    private final PurposeCheck check =
            new PurposeCheck(kind -> kind.equals("petition") ? petitions : null, ledger, () -> starting);

    @Test
    public void whatHoldsGoesOn() {
        require("petition", "open");

        assertEquals(List.of(), ledger.accesses());
        assertEquals(Map.of(), check.refusals());
    }

    @Test
    public void unknownForeignAndAnothersAreToldApartByNobody() {
        Problem unknown = refused("petition", "990101-1");

        assertEquals(Problem.FORBIDDEN, unknown.type());
        assertEquals(unknown, refused("petition", "foreign"));
        assertEquals(unknown, refused("petition", "another"));
        assertEquals(unknown, refused("visit", "open"));
        assertEquals(Map.of("UNKNOWN", 2L, "NOT_THE_READERS", 1L, "ANOTHER_PERSON", 1L), check.refusals());
    }

    @Test
    public void whatIsOverIsToldToWhoseItWas() {
        assertEquals(Problem.CONFLICT, refused("petition", "over").type());
    }

    @Test
    public void aRefusalIsWrittenDown() {
        refused("petition", "foreign");

        assertEquals(
                List.of(new Access(
                        READER,
                        "registry.resident",
                        "zhang",
                        new Purpose("petition", "foreign"),
                        0,
                        "10.1.2.3",
                        false)),
                ledger.accesses());
    }

    @Test
    public void whatWasTypedAndIsNoCaseIsNotWrittenDown() {
        refused("petition", "11010519491231002X");
        refused("zhangsan", "11010519491231002X");

        assertEquals(
                List.of(new Purpose("petition", "unknown"), new Purpose("unknown", "unknown")),
                ledger.accesses().stream().map(Access::purpose).toList());
    }

    @Test
    public void noLedgerNoRefusalEither() {
        ledger.away(true);

        assertEquals(Problem.UNAVAILABLE, refused("petition", "foreign").type());
    }

    @Test
    public void whileThePlatformStartsAKindMayStillCome() {
        starting = true;

        assertEquals(Problem.UNAVAILABLE, refused("visit", "open").type());
        assertFalse(check.refusals().containsKey("UNKNOWN"));
    }

    private void require(String kind, String reference) {
        check.require(new Purpose(kind, reference), "zhang", "registry.resident", "10.1.2.3", READER);
    }

    private Problem refused(String kind, String reference) {
        return assertThrows(PlatformException.class, () -> require(kind, reference))
                .problem();
    }
}
