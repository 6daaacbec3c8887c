// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.event;

import java.util.List;

/**
 * A resident's key was destroyed for good (right to erasure, PIPL): what others keep of this person under the id must
 * become unreadable, too. Subject of the event; the {@link ResidentSaved} of the same change comes beside it.
 *
 * @param resident the id, which stays as a pseudonym; of each record that was found to be the same person's there is an
 *     event of its own
 * @param area the code of the smallest known area of the home before
 * @param households the ids of the households that the person ever belonged to; at most 20
 * @param emptied those of them to which nobody belongs any more
 */
public record ResidentErased(String resident, String area, List<String> households, List<String> emptied) {
    public ResidentErased {
        households = List.copyOf(households);
        emptied = List.copyOf(emptied);
    }
}
