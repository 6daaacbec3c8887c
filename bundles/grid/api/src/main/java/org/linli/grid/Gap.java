// SPDX-License-Identifier: Apache-2.0
package org.linli.grid;

import org.linli.kernel.AreaCode;

/**
 * That something is missing in the staffing of a grid or community.
 *
 * @param area the grid or community
 * @param areaName its name
 * @param kind what is missing
 * @param words the same for people, such as 没有网格员
 */
public record Gap(AreaCode area, String areaName, GapKind kind, String words) {}
