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
 * @param emptied the ids of the households that the person ever belonged to and to which nobody belongs any more; at most
 *     20
 */
public record ResidentErased(String resident, String area, List<String> emptied) {
    public ResidentErased {
        emptied = List.copyOf(emptied);
    }
}
