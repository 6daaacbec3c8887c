// SPDX-License-Identifier: Apache-2.0
package org.linli.grid.spi;

import java.util.List;
import org.linli.kernel.AreaCode;
import org.linli.kernel.GeoPoint;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * The open work orders of an area, for the preview of a redraw and for the sheet of a grid. One service is asked: of those
 * that are there the one of highest ranking, then of the lowest service id. Each call is answered within 2 seconds or counts
 * as not answered; when nobody is there, the number of open orders is told as unknown, never as none.
 */
@ConsumerType
public interface OpenWork {
    /** How many orders {@link #open} gives at most. */
    int MOST = 500;

    /**
     * How many orders are open in an area and the areas in it.
     *
     * @param area of any level
     */
    int count(AreaCode area);

    /**
     * The open orders of an area and the areas in it, in the order of their ids.
     *
     * @param area of any level
     * @param after the id of the last one that is known; empty to begin
     * @param most how many, 1 to {@link #MOST}
     */
    List<OpenOrder> open(AreaCode area, String after, int most);

    /**
     * An open order; neither who asked nor what for.
     *
     * @param order its id
     * @param number the number that people know it by
     * @param area where it lies
     * @param level the area at whose level it is handled: {@code area} or one above it
     * @param point where it is, in WGS-84; null when it was found by an address or chosen
     * @param handlerId the officer or unit that has it
     * @param handlerName the name as staff read it
     */
    record OpenOrder(
            String order,
            String number,
            AreaCode area,
            AreaCode level,
            GeoPoint point,
            String handlerId,
            String handlerName) {}
}
