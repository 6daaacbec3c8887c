// SPDX-License-Identifier: Apache-2.0
package org.linli.visit;

import java.time.Instant;
import org.linli.kernel.AreaCode;

/**
 * A hazard (隐患) found on a patrol. It becomes a petition by the channel {@code visit}, so that it has a handler and a clock
 * like any other matter.
 *
 * @param id its id
 * @param patrol on which patrol it was found; null for everybody but its worker
 * @param kind the code of its kind, the type of the petition that it becomes
 * @param area where it lies
 * @param foundAt when
 * @param state whether it is a petition
 * @param petition the number of the petition; null while there is none
 * @param order the id of its work order; null while there is none
 * @param reason why it was refused, for staff; null when it was not
 */
public record Hazard(
        String id,
        String patrol,
        String kind,
        AreaCode area,
        Instant foundAt,
        State state,
        String petition,
        String order,
        String reason) {
    /** How far a hazard is on its way to being a petition. */
    public enum State {
        /** It is being filed, also when the module for petitions is away. */
        FILING,
        /** It is a petition. */
        FILED,
        /** It was refused, or nobody can tell whether it was filed: a person mends it ({@link Patrols#mend}). */
        REFUSED
    }
}
