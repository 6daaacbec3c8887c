// SPDX-License-Identifier: Apache-2.0
package org.linli.visit;

/**
 * What became of a need.
 *
 * @param position which of the needs it is, from 1
 * @param state how it stands
 * @param petition the petition's number; null until it is filed
 * @param order the work order's id; null until it is filed
 * @param secret for the resident, to follow the petition with; only in the answer that filed it, else null
 * @param reason why it was refused, in words without personal data; else null
 */
public record FiledNeed(int position, State state, String petition, String order, String secret, String reason) {
    /** How it stands. */
    public enum State {
        /** It is being filed: within a moment, or when the module for petitions is back. */
        FILING,
        /** It is a petition. */
        FILED,
        /** It cannot be one as it is: somebody must mend it. */
        REFUSED
    }
}
