// SPDX-License-Identifier: Apache-2.0
package org.linli.petition;

import java.util.List;

/**
 * How several handle an order together; each list the newest first, at most 100.
 *
 * @param groups the joint groups
 * @param spotRecords what was found and done on the spot
 * @param outsideCalls the outside parties that were called
 */
public record Cooperation(List<JointGroup> groups, List<SpotRecord> spotRecords, List<OutsideCall> outsideCalls) {
    public Cooperation {
        groups = List.copyOf(groups);
        spotRecords = List.copyOf(spotRecords);
        outsideCalls = List.copyOf(outsideCalls);
    }
}
