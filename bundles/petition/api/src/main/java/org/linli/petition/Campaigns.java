// SPDX-License-Identifier: Apache-2.0
package org.linli.petition;

import java.time.LocalDate;
import java.util.List;
import org.linli.kernel.AreaCode;
import org.linli.kernel.Page;
import org.linli.kernel.security.Actor;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Campaigns (专项整治): what one petition showed is put right everywhere, by a plan and with a result. A campaign groups
 * petitions and changes nothing of their handling.
 */
@ProviderType
public interface Campaigns {
    /** How many petitions can be grouped at once. */
    int MOST_AT_ONCE = 500;

    /** Begins one. Dispatchers and supervisors of its area. */
    Campaign create(Plan plan, Actor by);

    /** A campaign, for the staff of its area and of the areas in it. */
    Campaign find(String campaign, Actor by);

    /**
     * Those of an area, of the areas in it and of the areas it lies in, the newest first.
     *
     * @param area the area; the actor is of its staff
     */
    Page<Campaign> list(AreaCode area, String cursor, int size, Actor by);

    /**
     * Changes the plan while it runs. Dispatchers and supervisors of its area.
     *
     * @param version the version that was seen
     */
    Campaign change(String campaign, long version, Plan plan, Actor by);

    /**
     * Groups petitions: each order gets a link and, where the campaign has words for residents, tells them. Orders that are
     * in it already stay so. Dispatchers and supervisors of its area, who may link the orders.
     *
     * @param orders the ids of orders that lie in the campaign's area, 1 to {@link #MOST_AT_ONCE}
     */
    Campaign group(String campaign, List<String> orders, Actor by);

    /**
     * Ends it.
     *
     * @param version the version that was seen
     * @param result what came out, 2 to 2000 characters
     * @param done false when it was given up
     */
    Campaign finish(String campaign, long version, String result, boolean done, Actor by);

    /**
     * What is planned.
     *
     * @param area the area that it covers
     * @param title 2 to 60 characters
     * @param plan what is done by whom and how, 2 to 2000 characters, for staff
     * @param from its first day
     * @param to its last day
     * @param leadUnit the id of the unit that leads
     * @param publicWords for the residents whose petitions are in it, at most 500 characters; null to tell nothing
     */
    record Plan(
            AreaCode area,
            String title,
            String plan,
            LocalDate from,
            LocalDate to,
            String leadUnit,
            String publicWords) {}

    /**
     * A campaign.
     *
     * @param id its id
     * @param version to be named when changing what one saw
     * @param plan what is planned
     * @param leadName the name of the unit that leads
     * @param state how far it is
     * @param result what came out; null while it runs
     * @param petitions how many are in it
     * @param by the name of who began it
     */
    record Campaign(
            String id,
            long version,
            Plan plan,
            String leadName,
            State state,
            String result,
            int petitions,
            String by) {}

    /** How far it is. */
    enum State {
        /** Planned, or at work. */
        RUNNING("进行中"),
        /** Done, with a result. */
        DONE("已完成"),
        /** It was given up. */
        GIVEN_UP("已终止");

        private final String words;

        State(String words) {
            this.words = words;
        }

        /** In Chinese, for people. */
        public String words() {
            return words;
        }
    }
}
