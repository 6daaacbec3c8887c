// SPDX-License-Identifier: Apache-2.0
package org.linli.grid;

import java.time.Instant;
import java.util.List;
import org.linli.kernel.AreaCode;

/**
 * A redraw: the grids of an area divided anew.
 *
 * @param id its id
 * @param area the community or subdistrict
 * @param ground why
 * @param state how far it is
 * @param grids the grids that are new or get another name or bounds
 * @param ended the grids that are to be no more
 * @param drafted by whom and when
 * @param decided by whom and when it was approved or rejected; null before
 * @param decision what was said when it was decided; null before
 * @param progress how far it is applied
 * @param version counts up with each change by people; for {@code If-Match}
 */
public record Redraw(
        String id,
        AreaCode area,
        String ground,
        State state,
        List<GridOutline> grids,
        List<AreaCode> ended,
        Done drafted,
        Done decided,
        String decision,
        Progress progress,
        long version) {
    public Redraw {
        grids = List.copyOf(grids);
        ended = List.copyOf(ended);
    }

    /** How far it is. */
    public enum State {
        /** 待审批: waits for a second person. */
        DRAFT,
        /** 已批准: is about to be applied. */
        APPROVED,
        /** 正在生效: is being applied; goes on by itself after a crash. */
        APPLYING,
        /** 已生效: is done. */
        APPLIED,
        /** 未批准: will not be done. */
        REJECTED
    }

    /** What is done when it is applied, in order. */
    public enum Step {
        /** The bounds of the areas, all at once; from then on new matters go to the new grids. */
        BOUNDS,
        /** What is registered: buildings, dwellings, facilities, households, people. */
        REGISTRY,
        /** Nothing more. */
        DONE
    }

    /**
     * Who did something.
     *
     * @param by the officer's id
     * @param name the name as staff read it
     * @param at when
     */
    public record Done(String by, String name, Instant at) {}

    /**
     * How far it is applied.
     *
     * @param step what is being done; null before it was approved
     * @param places buildings, dwellings, facilities, estates and organizations that were moved so far
     * @param households households that were moved so far
     * @param residents people who were moved so far
     * @param waitsFor why it does not go on at the moment; null when it does
     * @param endedAt when it was done; null before
     */
    public record Progress(Step step, int places, int households, int residents, String waitsFor, Instant endedAt) {}
}
