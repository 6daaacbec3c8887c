// SPDX-License-Identifier: Apache-2.0
package org.linli.petition;

import java.util.List;
import org.linli.kernel.security.Actor;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Handling several petitions about the same together (并案). Each keeps its own number, secret, timeline, reply and rating;
 * only the handling is one: what the main one is answered, each merged one is answered, too, and it is closed with it.
 * The commands throw what {@link WorkOrders} says.
 */
@ProviderType
public interface Merges {
    /** How many can be merged into one. */
    int MOST = 200;

    /**
     * Merges orders into the one of the command. Their clocks stand from then on; confidential ones, and ones that others
     * were merged into, cannot be merged. Where one cannot be, none is; those that
     * are merged into this one already stay as they are, so the same again goes on where something was cut off. Community officers, dispatchers and supervisors of the areas of all of them.
     *
     * @param main which the others are handled with; open
     * @param orders the ids of the others, 1 to {@link #MOST}, open
     * @param ground why, 2 to 500 characters, for staff; may be null when all lie in the same subdistrict
     * @return the main one
     * @throws org.linli.kernel.PlatformException invalid, naming each order that cannot be merged and why
     */
    WorkOrder merge(Command main, List<String> orders, String ground);

    /**
     * Handles a merged order by itself again (撤销并案), exactly as it was before: state, handler, level, urgency, deadline
     * with its pauses, named clocks and all that waited for an answer. Its clocks ran on while it was merged; what it was
     * answered meanwhile stays in its timeline. Where its handler has left since, the desk has it.
     *
     * @param merged the merged one
     * @param ground why, 2 to 500 characters, for staff
     */
    WorkOrder unmerge(Command merged, String ground);

    /**
     * Sets what the petitioner of a merged order will read in place of the next answer to the main one. For whoever handles
     * the main one, and the office of the merged one.
     *
     * @param merged the id of the merged order
     * @param words 2 to 2000 characters; null for the same words as the main one's
     */
    MergedOrder adapt(String merged, String words, Actor by);

    /**
     * What was merged into an order and was not unmerged, the first merged first; for those who may see the main one,
     * without those that the actor must not see.
     */
    List<MergedOrder> of(String main, Actor by);
}
