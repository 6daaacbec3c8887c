// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.event;

/**
 * The handler was reminded of a clock whose time is nearly over.
 *
 * @param order the work order
 * @param area the code of the area it lies in
 * @param clock the name of the named clock; null for the order's own deadline
 */
public record HandlerReminded(String order, String area, String clock) {
    /** Of the order's own deadline, or by hand. */
    public HandlerReminded(String order, String area) {
        this(order, area, null);
    }
}
