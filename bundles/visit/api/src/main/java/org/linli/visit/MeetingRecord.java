// SPDX-License-Identifier: Apache-2.0
package org.linli.visit;

import java.util.List;

/**
 * What was recorded of a meeting. Residents are a number: who came is nobody's record.
 *
 * @param staff the ids of the officers who were there, 1 to 20
 * @param residents how many residents came, 0 to 2000
 * @param topics what was really talked about, 1 to 10, each of 2 to 60 characters
 * @param opinions what was said, without names, at most 50, each of 2 to 500 characters; sealed at rest
 * @param needs what needs work, at most 10: each becomes a petition with the channel {@code yard-meeting}; empty when read, see
 *     {@link YardMeeting#filed}
 */
public record MeetingRecord(
        List<String> staff, int residents, List<String> topics, List<String> opinions, List<Need> needs) {
    public MeetingRecord {
        staff = staff == null ? List.of() : List.copyOf(staff);
        topics = topics == null ? List.of() : List.copyOf(topics);
        opinions = opinions == null ? List.of() : List.copyOf(opinions);
        needs = needs == null ? List.of() : List.copyOf(needs);
    }

    /**
     * Something that needs work. It is typed here once and nowhere else.
     *
     * @param text what is asked, 2 to 2000 characters
     * @param type the code of the petition's type
     * @param address where it is, at most 200 characters; null for the place of the meeting
     * @param name who asks; null for somebody who does not say
     * @param phone their phone; may be null
     */
    public record Need(String text, String type, String address, String name, String phone) {}
}
