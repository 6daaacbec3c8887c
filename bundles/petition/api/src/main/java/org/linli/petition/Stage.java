// SPDX-License-Identifier: Apache-2.0
package org.linli.petition;

import java.time.Instant;

/**
 * One of the five steps that every petition goes through, whatever the rules of its area (发现、受理、派遣、结案、评估).
 *
 * @param name which
 * @param at when it was first reached since the order was opened; null when not yet
 */
public record Stage(Name name, Instant at) {
    /** The five, in their order. */
    public enum Name {
        /** 发现: it was filed. */
        DISCOVER("发现"),
        /** 受理: it was accepted, or dispatched, which accepts it. */
        ACCEPT("受理"),
        /** 派遣: a handler got it. */
        DISPATCH("派遣"),
        /** 结案: it was closed, or declined. */
        CLOSE("结案"),
        /** 评估: the petitioner rated it, or was asked afterwards. */
        EVALUATE("评估");

        private final String words;

        Name(String words) {
            this.words = words;
        }

        /** In Chinese, for people. */
        public String words() {
            return words;
        }
    }
}
