// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.support;

import org.linli.kernel.AreaCode;
import org.linli.kernel.AreaLevel;

/**
 * An area and all that lies in it as a range of codes, for {@code between}. Both ends are digits only: such texts sort
 * alike in every collation, so any database can use a plain index.
 *
 * @param first the lowest code
 * @param last the highest code there could be
 */
public record Codes(String first, String last) {
    /** The range of an area. */
    public static Codes in(AreaCode area) {
        String code = area.value();
        return new Codes(code, code + "9".repeat(AreaLevel.GRID.codeLength() - code.length()));
    }
}
