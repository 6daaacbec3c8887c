// SPDX-License-Identifier: Apache-2.0
package org.linli.grid;

import org.linli.kernel.AreaCode;

/**
 * A grid that does not fit the division rule.
 *
 * @param grid its code
 * @param name its name
 * @param households how many households it has
 * @param people how many people are registered or live there
 * @param size why it is suggested: too big or too small
 * @param rule the rule of its area
 * @param words in Chinese, for people
 */
public record Suggestion(
        AreaCode grid,
        String name,
        int households,
        int people,
        DivisionRule.Size size,
        DivisionRule rule,
        String words) {}
