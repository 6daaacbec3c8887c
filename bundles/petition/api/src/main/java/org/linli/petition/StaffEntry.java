// SPDX-License-Identifier: Apache-2.0
package org.linli.petition;

import java.time.Instant;

/**
 * What staff enter for somebody who called, came or wrote.
 *
 * @param draft what was asked, in the caller's words, with the channel it came by
 * @param receivedAt when it came, at most 30 days ago; null for now
 * @param answered the answer that was given on the spot, which ends the matter; null when it is still to be handled
 */
public record StaffEntry(PetitionDraft draft, Instant receivedAt, Answered answered) {
    /**
     * An answer on the spot.
     *
     * @param words what the petitioner was told, 2 to 2000 characters
     * @param resolution how it ended
     * @param note for staff, at most 2000 characters; may be null
     */
    public record Answered(String words, Resolution resolution, String note) {}
}
