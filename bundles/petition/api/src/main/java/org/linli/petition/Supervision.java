// SPDX-License-Identifier: Apache-2.0
package org.linli.petition;

import java.time.Instant;

/**
 * A supervision (督办), which must be answered.
 *
 * @param id its id; also the subject of its clock {@code supervision}
 * @param words what is asked
 * @param askedAt when
 * @param by the name of who supervises
 * @param due until when it is to be answered
 * @param answer the answer; null before
 * @param answeredAt when; null before
 * @param answeredBy the name of who answered; null before
 */
public record Supervision(
        String id,
        String words,
        Instant askedAt,
        String by,
        Instant due,
        String answer,
        Instant answeredAt,
        String answeredBy) {}
