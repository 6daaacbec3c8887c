// SPDX-License-Identifier: Apache-2.0
package org.linli.petition;

/**
 * What came of asking the petitioner afterwards (回访).
 *
 * @param way how they were asked
 * @param result what came of it
 * @param said what the petitioner said, at most 1000 characters; needed when dissatisfied
 * @param note for staff, at most 1000 characters; may be null
 */
public record FollowUp(Way way, Result result, String said, String note) {
    /** How. */
    public enum Way {
        /** 电话. */
        PHONE,
        /** 上门. */
        VISIT,
        /** 消息: by the channel it came by. */
        MESSAGE
    }

    /** What came of it. */
    public enum Result {
        /** 满意. */
        SATISFIED,
        /** 不满意. */
        DISSATISFIED,
        /** 未联系上. */
        NOT_REACHED
    }
}
