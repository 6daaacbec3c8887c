// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.care.category;

import java.util.List;

/**
 * What a level is found by.
 *
 * @param age in years; null when nobody knows
 * @param livesAlone whether the person lives alone
 * @param needs the needs that were named
 */
public record CareFacts(Integer age, boolean livesAlone, List<String> needs) {
    public CareFacts {
        needs = List.copyOf(needs);
    }
}
