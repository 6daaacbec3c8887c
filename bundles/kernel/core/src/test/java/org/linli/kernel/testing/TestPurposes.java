// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.testing;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.ledger.Access;
import org.linli.kernel.ledger.AccessLedger;
import org.linli.kernel.purpose.Purpose;
import org.linli.kernel.purpose.Purposes;
import org.linli.kernel.security.Actor;

/** Purposes that hold because the test says so; refusals go into the ledger as in the platform. */
public final class TestPurposes implements Purposes {
    private record Held(Purpose purpose, String person) {}

    private final AccessLedger ledger;
    private final Set<Held> held = ConcurrentHashMap.newKeySet();

    /** None holds yet. */
    public TestPurposes(AccessLedger ledger) {
        this.ledger = ledger;
    }

    /** From now on this purpose holds for the person, whoever reads. */
    public Purpose hold(String kind, String reference, String person) {
        Purpose purpose = new Purpose(kind, reference);
        held.add(new Held(purpose, person));
        return purpose;
    }

    /** From now on it does not. */
    public void end(Purpose purpose, String person) {
        held.remove(new Held(purpose, person));
    }

    @Override
    public void require(Purpose purpose, String person, String operation, String from, Actor reader) {
        if (!held.contains(new Held(purpose, person))) {
            ledger.append(new Access(reader, operation, person, purpose, 0, from, false));
            throw new PlatformException(Problem.forbidden("this purpose does not hold for this record"));
        }
    }
}
