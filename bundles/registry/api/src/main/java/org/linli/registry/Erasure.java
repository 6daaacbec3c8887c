// SPDX-License-Identifier: Apache-2.0
package org.linli.registry;

import java.time.Instant;
import org.linli.kernel.AreaCode;

/**
 * That a person is to be made unreadable for good.
 *
 * @param id the id
 * @param resident who
 * @param area the smallest known area of the home
 * @param ground why
 * @param askedBy the registrar
 * @param askedAt when
 * @param decision how it stands
 * @param decidedBy the supervisor; null while open
 * @param decidedAt when; null while open
 */
public record Erasure(
        String id,
        String resident,
        AreaCode area,
        String ground,
        String askedBy,
        Instant askedAt,
        Decision decision,
        String decidedBy,
        Instant decidedAt) {
    /** How it stands. */
    public enum Decision {
        /** 待审批 */
        OPEN,
        /** 已销毁: the key is gone. */
        DONE,
        /** 不同意 */
        REFUSED
    }
}
