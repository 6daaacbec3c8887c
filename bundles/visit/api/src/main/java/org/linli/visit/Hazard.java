// SPDX-License-Identifier: Apache-2.0
package org.linli.visit;

import java.time.Instant;
import org.linli.kernel.AreaCode;

/**
 * A hazard (隐患) found on a patrol. It becomes a petition by the channel {@code visit}, so that it has a handler and a clock
 * like any other matter.
 *
 * @param id its id
 * @param patrol on which patrol it was found
 * @param kind the code of its kind, the type of the petition that it becomes
 * @param area where it lies
 * @param foundAt when
 * @param petition the number of the petition; null while it is being filed
 * @param order the id of its work order; null while it is being filed
 */
public record Hazard(
        String id, String patrol, String kind, AreaCode area, Instant foundAt, String petition, String order) {}
