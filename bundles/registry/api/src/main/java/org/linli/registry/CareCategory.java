// SPDX-License-Identifier: Apache-2.0
package org.linli.registry;

import java.util.List;
import java.util.Map;

/**
 * A kind of care file, as configured for an area.
 *
 * @param code the code, such as {@code elder-alone}
 * @param name the name, such as 独居老人
 * @param sensitive whether files of it are shown to care officers only
 * @param reviewDays every how many days a file is reviewed, by its level
 * @param needs the needs that can be named in a file of it
 * @param rule how the level is found, in words
 */
public record CareCategory(
        String code,
        String name,
        boolean sensitive,
        Map<CareLevel, Integer> reviewDays,
        List<String> needs,
        String rule) {
    public CareCategory {
        reviewDays = Map.copyOf(reviewDays);
        needs = List.copyOf(needs);
    }
}
