// SPDX-License-Identifier: Apache-2.0
package org.linli.demo.internal.district;

import java.util.concurrent.atomic.AtomicInteger;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What rules of a district refuse is left out of its demo: any rules may be in force, or none. */
final class Refusals {
    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

    private final AtomicInteger count = new AtomicInteger();

    /** Something that may be refused. */
    @FunctionalInterface
    interface Doing {
        void done();
    }

    /** How often something was refused. */
    int count() {
        return count.get();
    }

    /**
     * Does something.
     *
     * @return whether it was done; not, when it was refused
     * @throws PlatformException unavailable
     */
    boolean pass(Doing doing) {
        try {
            doing.done();
            return true;
        } catch (PlatformException refused) {
            if (refused.problem().type().equals(Problem.UNAVAILABLE)) {
                throw refused;
            }
            count.incrementAndGet();
            LOG.info("left out of the demo: {}", refused.getMessage());
            return false;
        }
    }
}
