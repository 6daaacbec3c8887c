// SPDX-License-Identifier: Apache-2.0
package org.linli.organization.spi;

import java.time.Duration;
import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Would a change of bounds or staff leave a place without exactly one who handles first? Asked before the change's
 * transaction, never in it. Chosen by the rule of this package; nobody there: the change is allowed.
 */
@ConsumerType
public interface ChangeCheck {
    /** How long an answer may take; who takes longer is not waited for, and the change is allowed. */
    Duration LONGEST = Duration.ofSeconds(5);

    /**
     * What would be worse than it is, the heaviest first; what is bad already and stays so is not told.
     *
     * @return at most 50; empty when nothing gets worse
     */
    List<Harm> harms(ProposedStaffing change);
}
