// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.field;

import org.linli.kernel.security.Actor;
import org.linli.visit.FieldOperation;

/** Takes the record of a visit from a device; what visits are is known elsewhere in this module. */
public interface VisitRecords {
    /**
     * Records it, once for each operation's id.
     *
     * @return the id of the visit
     */
    String record(FieldOperation operation, Actor by);
}
