// SPDX-License-Identifier: Apache-2.0
package org.linli.escalation.spi;

import org.linli.petition.Rating;
import org.osgi.annotation.versioning.ConsumerType;

/** When does a rating open a closed order again? Chosen by the rule of this package. */
@ConsumerType
public interface ReopenPolicy {
    /** Whether this rating opens it again. */
    boolean reopens(OrderFacts order, Rating.Grade grade);
}
