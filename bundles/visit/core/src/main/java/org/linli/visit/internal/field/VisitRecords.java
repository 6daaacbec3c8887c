// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.field;

import java.time.Duration;
import org.linli.kernel.security.Actor;
import org.linli.visit.FieldOperation;

/** Takes the record of a visit from a device. */
public interface VisitRecords {
    /**
     * Records it, once for each operation's id.
     *
     * @param skew how far the device's clock is behind
     * @return the id of the visit
     */
    String record(FieldOperation operation, Duration skew, Actor by);
}
