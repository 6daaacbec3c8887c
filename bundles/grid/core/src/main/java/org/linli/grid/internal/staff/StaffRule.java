// SPDX-License-Identifier: Apache-2.0
package org.linli.grid.internal.staff;

import java.util.EnumSet;
import java.util.Set;
import org.linli.grid.GapKind;
import org.linli.grid.Position;
import org.linli.kernel.AreaCode;
import org.linli.kernel.support.config.AreaFiles;

/**
 * What one file says of the staffing of an area.
 *
 * @param area null for everywhere
 * @param required what counts as a gap when it is missing
 * @param published whom residents may see
 * @param phones whether they may see the duty phones as well
 * @param forgetAfterDays how long after the end it is known who it was; null where it is not said
 */
public record StaffRule(
        AreaCode area, Set<GapKind> required, Set<Position> published, boolean phones, Integer forgetAfterDays)
        implements AreaFiles.ForArea {
    static final int FORGET_AFTER_DAYS = 1096;

    /** All of it should be there, and nobody is published. */
    static final StaffRule SHIPPED =
            new StaffRule(null, EnumSet.allOf(GapKind.class), EnumSet.noneOf(Position.class), false, null);
}
