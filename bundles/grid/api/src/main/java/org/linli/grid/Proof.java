// SPDX-License-Identifier: Apache-2.0
package org.linli.grid;

import java.time.Instant;
import java.util.Map;
import org.linli.kernel.AreaCode;

/**
 * One proof of responsibility in an area: how far it is, and what it found.
 *
 * @param id its id
 * @param area where
 * @param state how far it is
 * @param step what it looks at, or looked at last
 * @param done how many communities of that step are done
 * @param total how many there are
 * @param asked when it was asked for, by whom
 * @param ended when it ended; null before
 * @param looked how much was looked at
 * @param rules whether the rules' side was proved too; else nobody who knows the rules was there
 * @param findings how many findings of each kind
 * @param failure why it failed, in Chinese; null when it did not
 */
public record Proof(
        String id,
        AreaCode area,
        State state,
        Step step,
        int done,
        int total,
        Asked asked,
        Instant ended,
        Looked looked,
        boolean rules,
        Map<FindingKind, Integer> findings,
        String failure) {
    public Proof {
        findings = Map.copyOf(findings);
    }

    /** How far a proof is. */
    public enum State {
        /** 等待. */
        WAITING,
        /** 进行中. */
        RUNNING,
        /** 完成: nothing was found, or it is listed. */
        DONE,
        /** 失败: it could not be brought to an end; ask again. */
        FAILED
    }

    /** What is looked at. */
    public enum Step {
        /** 边界. */
        BOUNDS,
        /** 事项: who handles first, and the way upward. */
        MATTERS,
        /** 地址. */
        ADDRESSES
    }

    /**
     * Who asked for it.
     *
     * @param by the name for staff
     * @param at when
     */
    public record Asked(String by, Instant at) {}

    /**
     * How much was looked at.
     *
     * @param areas areas, of all levels
     * @param cases equivalence classes of place, matter and moment
     * @param addresses buildings and dwellings
     * @param unmeasured how many of these have no point, so that nothing can be said of them
     */
    public record Looked(int areas, long cases, int addresses, int unmeasured) {}
}
