// SPDX-License-Identifier: Apache-2.0
package org.linli.petition;

import java.time.Instant;

/**
 * An open order that somebody who coordinates should look at.
 *
 * @param order the order
 * @param kind why
 * @param since since when; for what is due soon, when it is due
 */
public record Attention(WorkOrderSummary order, Kind kind, Instant since) {
    /** Why. */
    public enum Kind {
        /** 超期: its deadline has passed. */
        OVERDUE("超期"),
        /** 即将超期: its deadline comes within the next hours of work. */
        DUE_SOON("即将超期"),
        /** 多次退回: it was sent back more than twice. */
        SENT_BACK("多次退回"),
        /** 未明确办理单位: nobody was named in time. */
        UNNAMED("未明确办理单位"),
        /** 吹哨认领未应: somebody was called, or claims it, and nothing came of it yet. */
        UNANSWERED("吹哨认领未应"),
        /** 请求协调: help was asked for. */
        HELP_ASKED("请求协调"),
        /** 督办未复: a supervision waits for its answer. */
        SUPERVISED("督办未复"),
        /** 环节超期: a clock beside its deadline has run out, such as that of an opinion or of an answer to a whistle. */
        STEP_OVERDUE("环节超期"),
        /** 申请延期: more time was asked for, and nobody has decided yet. */
        MORE_TIME("申请延期");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** In Chinese, for people. */
        public String words() {
            return words;
        }
    }

    /**
     * How many there are of a kind.
     *
     * @param kind which
     * @param words the kind in Chinese
     * @param orders how many, at most {@link Attentions#COUNTED}
     * @param more whether there are still more
     */
    public record Count(Kind kind, String words, int orders, boolean more) {}
}
