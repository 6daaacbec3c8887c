// SPDX-License-Identifier: Apache-2.0
package org.linli.petition;

import java.time.Instant;

/**
 * An order that is handled with another, or was until both were closed.
 *
 * @param order its id
 * @param number its petition's number
 * @param state its state
 * @param opening the first 60 characters of what was asked
 * @param mergedAt when
 * @param by the name of who merged it
 * @param joined whether the petitioner joined when filing, rather than an officer merging it
 * @param ground why; may be null
 * @param ownWords what the petitioner will read in place of the next answer to the main one; null for the same words
 * @param answered whether the petitioner was answered
 * @param rating the petitioner's own rating; null when not rated
 */
public record MergedOrder(
        String order,
        String number,
        WorkOrderState state,
        String opening,
        Instant mergedAt,
        String by,
        boolean joined,
        String ground,
        String ownWords,
        boolean answered,
        Rating rating) {}
