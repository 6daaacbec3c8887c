// SPDX-License-Identifier: Apache-2.0
package org.linli.petition;

import java.time.Instant;
import org.linli.kernel.AreaCode;

/**
 * What work orders are searched by. A number or a phone finds exactly; without them the open or the closed orders are
 * looked through in the order of their list.
 *
 * @param number the petition's number, case and hyphens ignored; null for any
 * @param phone the phone of the petitioner or of whom they ask for; null for any
 * @param words words of the text, the address or the number of what it is about, all of which must occur; each 2 to 20
 *     characters, at most 5, with spaces between; null for any
 * @param type the type's code; null for any
 * @param area only in this area; null for all that the actor may see
 * @param open open orders, which is meant when it is missing, or those that ended; not asked with a number or a phone
 * @param filedFrom filed at this moment or later; null for any
 * @param filedTo filed before; null for any
 * @param view only of this list, which says for itself whether its orders are open; null for what {@code open} says
 * @param state only those in this state; null for any
 */
public record OrderQuery(
        String number,
        String phone,
        String words,
        String type,
        AreaCode area,
        Boolean open,
        Instant filedFrom,
        Instant filedTo,
        WorkOrderFilter.View view,
        WorkOrderState state) {
    public OrderQuery {
        open = view == null ? open == null || open : view != WorkOrderFilter.View.CLOSED;
    }
}
