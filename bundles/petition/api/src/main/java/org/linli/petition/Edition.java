// SPDX-License-Identifier: Apache-2.0
package org.linli.petition;

import java.time.Instant;
import java.util.List;
import org.linli.kernel.AreaCode;

/**
 * An edition of a rule or a template of an area: drafted, checked, previewed, approved by a second person, in force from
 * its date, and kept when another takes its place.
 *
 * @param id its id
 * @param version counts its changes
 * @param kind what it is an edition of: {@code rule}, {@code template}…
 * @param area where it holds; null for everywhere
 * @param number which edition it is of this kind and area: 1, 2, 3…
 * @param text as the kind wants it
 * @param ground why it is made
 * @param state how far it is
 * @param validFrom from when it is to hold
 * @param drafted who wrote it last
 * @param approved who approved it; null before
 * @param inForceAt since when it is, or was, in force; null before
 * @param ended how it came out of force, or was withdrawn; null before
 */
public record Edition(
        String id,
        long version,
        String kind,
        AreaCode area,
        int number,
        String text,
        String ground,
        State state,
        Instant validFrom,
        Signed drafted,
        Signed approved,
        Instant inForceAt,
        Signed ended) {
    /** How far an edition is. */
    public enum State {
        /** 草案: can be changed. */
        DRAFT,
        /** 已批准: waits for its date. */
        APPROVED,
        /** 现行: decides. */
        IN_FORCE,
        /** 已被取代: a later edition decides. */
        REPLACED,
        /** 已撤销: decides nothing. */
        WITHDRAWN
    }

    /**
     * Who did something with it.
     *
     * @param by the name; or the reason where nobody did
     * @param at when
     */
    public record Signed(String by, Instant at) {}

    /**
     * What it would change in orders that are open now.
     *
     * @param looked how many open orders of the area were looked at
     * @param complete whether these are all
     * @param lines what changes
     */
    public record Preview(int looked, boolean complete, List<Line> lines) {
        public Preview {
            lines = List.copyOf(lines);
        }
    }

    /**
     * Something that would be otherwise.
     *
     * @param order the work order
     * @param number the petition's number
     * @param what what it is, in Chinese
     * @param before as it is now, in Chinese
     * @param after as it would be, in Chinese
     */
    public record Line(String order, String number, String what, String before, String after) {}
}
