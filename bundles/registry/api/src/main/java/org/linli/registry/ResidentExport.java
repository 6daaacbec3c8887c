// SPDX-License-Identifier: Apache-2.0
package org.linli.registry;

import java.time.Instant;

/**
 * An export of residents and how it stands.
 *
 * @param id the id; {@code export <id>} is the purpose in the access ledger
 * @param state how it stands
 * @param draft what is asked for
 * @param askedBy who asked
 * @param askedAt when
 * @param decidedBy who decided; null while open
 * @param decidedAt when
 * @param declinedFor why it was declined
 * @param fetchableUntil until when the file can be fetched; null unless approved
 * @param fetchedAt when the file was fetched
 * @param rows how many people the file was to hold when it was fetched
 */
public record ResidentExport(
        String id,
        State state,
        ExportDraft draft,
        String askedBy,
        Instant askedAt,
        String decidedBy,
        Instant decidedAt,
        String declinedFor,
        Instant fetchableUntil,
        Instant fetchedAt,
        Integer rows) {
    /** How an export stands. */
    public enum State {
        /** 待审批 */
        ASKED,
        /** 已批准: can be fetched, once. */
        APPROVED,
        /** 未批准 */
        DECLINED,
        /** 已下载 */
        FETCHED,
        /** 已过期 */
        EXPIRED
    }
}
