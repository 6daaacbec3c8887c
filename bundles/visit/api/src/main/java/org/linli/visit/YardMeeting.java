// SPDX-License-Identifier: Apache-2.0
package org.linli.visit;

import java.time.Instant;
import java.util.List;
import org.linli.kernel.AreaCode;

/**
 * A meeting in the yard (院坝会): staff sit down with the neighbours where they live.
 *
 * @param id the id
 * @param area the community or grid
 * @param place where, in words
 * @param startsAt when it begins or began
 * @param topics what it is about
 * @param notice what residents are told beforehand; words for the public
 * @param state how far it is
 * @param office the id of the office that holds it; null when the community does
 * @param record what was recorded; null before it was held, and in lists
 * @param filed what became of the needs; empty in lists
 * @param minutes what residents are told afterwards; words for the public; null before they are published
 * @param cancelledFor why it does not take place; words for the public; null unless cancelled
 * @param version how often it was changed
 */
public record YardMeeting(
        String id,
        AreaCode area,
        String place,
        Instant startsAt,
        List<String> topics,
        String notice,
        State state,
        String office,
        MeetingRecord record,
        List<FiledNeed> filed,
        String minutes,
        String cancelledFor,
        long version) {
    public YardMeeting {
        topics = List.copyOf(topics);
        filed = List.copyOf(filed);
    }

    /** How far a meeting is. */
    public enum State {
        /** 已预告 */
        ANNOUNCED,
        /** 已召开 */
        HELD,
        /** 已取消 */
        CANCELLED
    }

    /**
     * What is announced.
     *
     * @param area the community or grid
     * @param place where, 2 to 100 characters
     * @param startsAt when, at most a year ahead; a meeting that was not announced is entered afterwards, at most 31 days
     * @param topics 1 to 10, each of 2 to 60 characters
     * @param notice words for the public, 2 to 500 characters
     * @param office the office that holds it (1+1+N); null when the community does
     */
    public record Draft(
            AreaCode area, String place, Instant startsAt, List<String> topics, String notice, String office) {
        public Draft {
            topics = topics == null ? List.of() : List.copyOf(topics);
        }
    }

    /**
     * What of a meeting everybody may read.
     *
     * @param id the id
     * @param area the community or grid
     * @param place where
     * @param startsAt when
     * @param topics what it is about
     * @param notice what residents are told beforehand
     * @param state how far it is
     * @param minutes what residents are told afterwards; null before they are published
     * @param cancelledFor why it does not take place; null unless cancelled
     */
    public record Public(
            String id,
            AreaCode area,
            String place,
            Instant startsAt,
            List<String> topics,
            String notice,
            State state,
            String minutes,
            String cancelledFor) {
        public Public {
            topics = List.copyOf(topics);
        }
    }
}
