// SPDX-License-Identifier: Apache-2.0
package org.linli.grid.event;

/**
 * A redraw is done: all that is registered lies in its new grid. Subject is the redraw.
 *
 * @param redraw the id of the redraw
 * @param area the code of the community or subdistrict whose grids were divided anew
 */
public record RedrawApplied(String redraw, String area) {}
