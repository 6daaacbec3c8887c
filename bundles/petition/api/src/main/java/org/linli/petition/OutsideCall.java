// SPDX-License-Identifier: Apache-2.0
package org.linli.petition;

import java.time.Instant;

/**
 * An outside party that was called for an order.
 *
 * @param id its id
 * @param party the id of the {@link OutsideParty}
 * @param kind its kind as it was then
 * @param name its name as it was then
 * @param calledAt when it was called
 * @param by the name of who called it
 * @param words what it was called for
 * @param comesAt when it said it comes; null when it did not
 * @param cameAt when it came; null before
 * @param result what it did; null before
 */
public record OutsideCall(
        String id,
        String party,
        String kind,
        String name,
        Instant calledAt,
        String by,
        String words,
        Instant comesAt,
        Instant cameAt,
        String result) {
    /**
     * A call to be noted.
     *
     * @param party the id of a party of the order's area or one above
     * @param words what it is called for, 2 to 500 characters, for staff
     * @param comesAt when it says it comes; may be null
     */
    public record Draft(String party, String words, Instant comesAt) {}

    /**
     * What came of it.
     *
     * @param cameAt when it came, not in the future; null when it did not come
     * @param result what it did, 2 to 1000 characters, for staff
     * @param publicWords the same for the petitioner, at most 500 characters; null for none
     */
    public record Result(Instant cameAt, String result, String publicWords) {}
}
