// SPDX-License-Identifier: Apache-2.0
package org.linli.petition;

import org.linli.kernel.AreaCode;
import org.linli.kernel.GeoPoint;

/**
 * Where it is; at least one of the three.
 *
 * @param point the point, may be null
 * @param address the address in words, at most 200 characters, may be null
 * @param area the area that the petitioner chose, may be null
 */
public record Place(GeoPoint point, String address, AreaCode area) {}
