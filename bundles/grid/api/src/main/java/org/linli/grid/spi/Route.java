// SPDX-License-Identifier: Apache-2.0
package org.linli.grid.spi;

import java.util.List;
import org.linli.kernel.AreaCode;

/**
 * A way of matters of one area.
 *
 * @param area where the matters come up
 * @param matters what goes this way; at least one
 * @param first the areas whose handler gets it first: the first of them that has one
 * @param upward the areas whose desk gets it next, each when the one before cannot solve it; ends with the district, or the
 *     path is broken
 * @param decider the area whose desk decides when it lies in the open pool and nobody, or several, claim it; null for none
 * @param rule which rule says so, for people
 */
public record Route(
        AreaCode area,
        List<Matter> matters,
        List<AreaCode> first,
        List<AreaCode> upward,
        AreaCode decider,
        String rule) {
    public Route {
        matters = List.copyOf(matters);
        first = List.copyOf(first);
        upward = List.copyOf(upward);
    }
}
