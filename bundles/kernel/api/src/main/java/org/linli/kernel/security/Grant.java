// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.security;

import org.linli.kernel.AreaCode;

/**
 * A role in an area and all that lies in it.
 *
 * @param role the role
 * @param area where it holds; null for everywhere
 */
public record Grant(Role role, AreaCode area) {
    /** Whether this gives the role for the area. */
    public boolean covers(Role wanted, AreaCode where) {
        return role == wanted && (area == null || where != null && area.contains(where));
    }
}
