// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.spi;

import org.linli.kernel.calendar.Limit;
import org.linli.petition.WorkOrder;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * How often and how long the deadline of an order may be extended. The service of the highest ranking is asked, then the
 * one of the lowest id, once for each request and outside of any transaction; while nobody is there {@link Allowed#USUAL}
 * holds.
 */
@ConsumerType
public interface ExtensionPolicy {
    /** What is allowed for an order; never null. */
    Allowed allowed(WorkOrder order);

    /**
     * What is allowed.
     *
     * @param times how often; 0 for never
     * @param longest how much later the deadline may end each time; null for as long as its whole limit
     */
    record Allowed(int times, Limit longest) {
        /** Once, for as long as the whole limit. */
        public static final Allowed USUAL = new Allowed(1, null);
    }
}
