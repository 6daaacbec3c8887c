// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.feed;

import java.time.Instant;

/**
 * One numbered entry of a feed: something that happened.
 *
 * @param seq its number in the feed, from 1, growing
 * @param id unique everywhere; used as the cause of what is done because of it
 * @param feed the feed's name, such as {@code petition}
 * @param type the simple name of the event's record, such as {@code PetitionFiled}; readers ignore types they do not
 *     know
 * @param subject the id of what it happened to; the events of one subject come in the order of their versions
 * @param version the subject's version after it
 * @param at when it happened
 * @param cause the id of the event that it was done because of; null when a person did it
 * @param body the event's record as JSON; ids and few facts, never personal data
 */
public record FeedEvent(
        long seq,
        String id,
        String feed,
        String type,
        String subject,
        long version,
        Instant at,
        String cause,
        String body) {}
