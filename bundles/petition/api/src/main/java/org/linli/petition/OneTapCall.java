// SPDX-License-Identifier: Apache-2.0
package org.linli.petition;

import org.linli.kernel.GeoPoint;

/**
 * A call by one tap (一键呼叫).
 *
 * @param point where the caller is; null where only the address tells
 * @param address the same in words; null where only the point tells
 * @param caller who calls, with a phone to ring back
 * @param words what it is about, at most 2000 characters; may be null
 */
public record OneTapCall(GeoPoint point, String address, Person caller, String words) {}
