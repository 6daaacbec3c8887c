// SPDX-License-Identifier: Apache-2.0
package org.linli.petition;

import java.util.List;

/**
 * How a matter is closed.
 *
 * @param resolution how it ended
 * @param note for staff, at most 2000 characters; may be null
 * @param explanation for the resident, at most 1000 characters; for {@link Resolution#EXPLAINED} at least 10, unless the
 *     last reply explains it in as many; may be null otherwise
 * @param evidence the ids of attachments of the petition that show it, at most 9
 */
public record Closing(Resolution resolution, String note, String explanation, List<String> evidence) {
    public Closing {
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
    }
}
