// SPDX-License-Identifier: Apache-2.0
package org.linli.organization;

/**
 * Who a work order is given to.
 *
 * @param kind an officer or a unit
 * @param id the officer's or unit's id
 * @param name the name shown to staff
 */
public record Handler(Kind kind, String id, String name) {
    /** What kind of handler. */
    public enum Kind {
        OFFICER,
        UNIT
    }
}
