// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.field;

/** What is to be done with an operation that came, by what is known of its device. */
public enum InOrder {
    /** It is new and its turn. */
    DO,
    /** It was begun and nobody knows how it ended: done again under the same key. */
    FINISH,
    /** It was done: the same answer. */
    REPEAT,
    /** Its id came with another content. */
    REUSED,
    /** Its number was another operation's, or its result is not kept any more. */
    PAST,
    /** Operations before it are missing. */
    GAP;

    /**
     * What is known of an operation.
     *
     * @param digest of its content
     * @param ended whether its result is kept
     */
    public record Known(String digest, boolean ended) {}

    /**
     * Decides.
     *
     * @param known what is known by its id; null for nothing
     * @param digest of what came
     * @param number its number
     * @param next the number whose turn it is
     */
    public static InOrder of(Known known, String digest, long number, long next) {
        if (known != null) {
            if (!known.digest().equals(digest)) {
                return REUSED;
            }
            return known.ended() ? REPEAT : number == next ? FINISH : GAP;
        }
        if (number < next) {
            return PAST;
        }
        return number == next ? DO : GAP;
    }
}
