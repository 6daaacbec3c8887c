// SPDX-License-Identifier: Apache-2.0
package org.linli.petition;

/**
 * What a petitioner thinks of the handling: a fact, not a score.
 *
 * @param grade good, medium or bad (好评/中评/差评)
 * @param words why, at most 500 characters; may be null, but not for {@link Grade#BAD}
 */
public record Rating(Grade grade, String words) {
    /** 好评, 中评, 差评. */
    public enum Grade {
        GOOD,
        MEDIUM,
        BAD
    }
}
