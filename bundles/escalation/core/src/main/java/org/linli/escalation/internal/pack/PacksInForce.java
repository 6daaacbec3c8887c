// SPDX-License-Identifier: Apache-2.0
package org.linli.escalation.internal.pack;

import java.util.List;
import org.linli.petition.PackRules.Word;

/** The packs whose rules of time hold on this node. */
@FunctionalInterface
public interface PacksInForce {
    /** At this moment. */
    List<Word> there();

    /** A number that is another when the pack went and came again, however soon. */
    default long came(String pack) {
        return 0;
    }
}
