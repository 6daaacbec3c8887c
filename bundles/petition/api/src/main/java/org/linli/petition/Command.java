// SPDX-License-Identifier: Apache-2.0
package org.linli.petition;

import org.linli.kernel.security.Actor;

/**
 * What every command on a work order says.
 *
 * @param order the work order's id
 * @param version the version that was seen; a changed order is refused; null to act on whatever it is now
 * @param cause the event's id because of which it is done, or the idempotency key of the request; a cause that was done
 *     before on this order is not done again and gives the order as it is; null for none
 * @param by who acts
 */
public record Command(String order, Long version, String cause, Actor by) {}
