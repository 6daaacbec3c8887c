// SPDX-License-Identifier: Apache-2.0
package org.linli.visit;

/**
 * Why a supervisor wants to see the track of a patrol; it stands in the ledger of looks for good.
 *
 * @param kind {@code safety} (a worker may be in danger or hurt) or {@code complaint} (a complaint about this patrol must be
 *     cleared up). Anything else, above all a score, is refused, counted and written down
 * @param reference the number of what it is about: letters, digits and {@code . : _ -}, at most 64
 * @param ground why it is needed, 5 to 500 characters
 */
public record TrackRead(String kind, String reference, String ground) {}
