// SPDX-License-Identifier: Apache-2.0
package org.linli.petition;

import java.util.List;
import org.linli.kernel.security.Actor;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Hints that others have asked for the same: by what is said (on this machine, nothing leaves it), place, time and type. A
 * hint is no decision: who files may join, the desk may merge.
 */
@ProviderType
public interface Duplicates {
    /** The most hints that are given. */
    int MOST = 5;

    /**
     * What is still open about the same matter, told to whoever is about to file. Nothing of what is private: no text of
     * another petition, nothing that is not open, concerns a home or names somebody, and no exact place.
     *
     * @param matter what is about to be filed; nothing of it is kept
     * @return at most {@link #MOST}, the most alike first
     * @throws org.linli.kernel.PlatformException invalid, naming every field that is wrong
     */
    List<Hint> atFiling(Matter matter);

    /**
     * Orders about the same matter as an order, also closed ones, of up to 90 days before or after.
     *
     * @param order the order's id
     * @param by who looks; only orders that they may see are found
     * @return at most {@link #MOST}, the most alike first
     * @throws org.linli.kernel.PlatformException not found, when there is no such order or the actor may not see it
     */
    List<Likeness> atDesk(String order, Actor by);

    /**
     * What is about to be filed.
     *
     * @param text what is asked, 2 to 2000 characters
     * @param type one of {@link Petitions#types}
     * @param place where it is
     */
    record Matter(String text, String type, Place place) {}

    /**
     * A petition of somebody else, as far as everybody may know.
     *
     * @param token to join it by, see {@link PetitionDraft#joins}; holds for a day
     * @param typeName the name of its type
     * @param where the names of the areas it lies in, down to the community
     * @param ago how long ago it was filed, in words such as 3 天前
     * @param state how it stands, in words
     * @param joined how many more have joined it
     * @param reasons why it may be the same, in words
     */
    record Hint(
            String token, String typeName, String where, String ago, String state, int joined, List<String> reasons) {
        public Hint {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * An order that may be about the same.
     *
     * @param order the order
     * @param score how sure it is, in percent: 50 to 100
     * @param joined how many others were merged into it
     * @param reasons why, in words such as 相距约 40 米
     */
    record Likeness(WorkOrderSummary order, int score, int joined, List<String> reasons) {
        public Likeness {
            reasons = List.copyOf(reasons);
        }
    }
}
