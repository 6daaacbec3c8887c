// SPDX-License-Identifier: Apache-2.0
package org.linli.grid;

import java.util.List;
import org.linli.grid.spi.FirstHandlers;
import org.linli.kernel.AreaCode;
import org.linli.organization.spi.ProposedStaffing;

/**
 * A change that has not taken effect.
 *
 * @param staffing areas and seats that change; empty lists for none
 * @param area where a rule changes; null for none, or for everywhere when {@code rules} are given
 * @param rules the rules as they would be; null when they stay
 */
public record ProposedChange(ProposedStaffing staffing, AreaCode area, FirstHandlers rules) {
    /** A change of bounds or staff. */
    public static ProposedChange of(ProposedStaffing staffing) {
        return new ProposedChange(staffing, null, null);
    }

    /** A change of rules in an area; null for everywhere. */
    public static ProposedChange of(AreaCode area, FirstHandlers rules) {
        return new ProposedChange(new ProposedStaffing(List.of(), List.of()), area, rules);
    }
}
