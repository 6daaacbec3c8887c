// SPDX-License-Identifier: Apache-2.0
package org.linli.petition;

import java.time.Instant;
import java.util.List;

/**
 * An on-the-spot record (现场记录), for staff.
 *
 * @param id its id
 * @param said what it says
 * @param recordedAt when it was written down
 * @param by the name of who wrote it
 */
public record SpotRecord(String id, Draft said, Instant recordedAt, String by) {
    /**
     * What it says.
     *
     * @param at when they were there; not in the future
     * @param where where, 1 to 200 characters
     * @param present who was there, 1 to 500 characters
     * @param found what was found, 2 to 1000 characters
     * @param done what was done, 2 to 1000 characters
     * @param publicWords the same for the petitioner, at most 500 characters; null for none
     * @param attachments the ids of files of the petition, at most 20
     */
    public record Draft(
            Instant at,
            String where,
            String present,
            String found,
            String done,
            String publicWords,
            List<String> attachments) {
        public Draft {
            attachments = attachments == null ? List.of() : List.copyOf(attachments);
        }
    }
}
