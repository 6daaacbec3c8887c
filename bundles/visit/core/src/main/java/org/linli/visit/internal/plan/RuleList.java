// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.plan;

import java.util.List;
import org.linli.kernel.AreaCode;
import org.linli.kernel.support.config.AreaFiles;

/**
 * The rules of somewhere.
 *
 * @param area where; null for everywhere
 */
record RuleList(AreaCode area, List<Rule> rules) implements AreaFiles.ForArea {
    RuleList {
        rules = List.copyOf(rules);
    }
}
