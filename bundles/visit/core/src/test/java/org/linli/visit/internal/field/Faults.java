// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.field;

import java.time.Duration;
import java.util.Random;
import java.util.function.Supplier;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;

/** What goes wrong around a call to another module, by chance. */
final class Faults {
    private Random chance;

    /** The platform is killed. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** From now on things go wrong; never when it is null. */
    void by(Random random) {
        chance = random;
    }

    <T> T around(Supplier<T> call) {
        if (chance != null && chance.nextInt(150) == 0) {
            throw new PlatformException(Problem.unavailable("module", Duration.ofSeconds(1)));
        }
        T made = call.get();
        if (chance != null && chance.nextInt(300) == 0) {
            throw new Killed();
        }
        return made;
    }
}
