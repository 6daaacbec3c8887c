// SPDX-License-Identifier: Apache-2.0
package org.linli.petition;

import org.linli.kernel.AreaCode;
import org.linli.kernel.GeoPoint;

/**
 * An open order as somebody needs it who plans where to go: where it lies and of which type, nothing of what was asked or
 * by whom.
 *
 * @param order the work order's id
 * @param number the petition's number
 * @param type the type's code
 * @param typeName the type's name
 * @param area the smallest known area
 * @param point where it is; null when unknown
 * @param address where it is, as it was entered; null when unknown
 * @param mediating whether a mediation runs (矛盾纠纷调解)
 */
public record OpenMatter(
        String order,
        String number,
        String type,
        String typeName,
        AreaCode area,
        GeoPoint point,
        String address,
        boolean mediating) {}
