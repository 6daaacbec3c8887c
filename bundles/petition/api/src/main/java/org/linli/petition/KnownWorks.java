// SPDX-License-Identifier: Apache-2.0
package org.linli.petition;

import java.time.LocalDate;
import java.util.List;
import org.linli.kernel.AreaCode;
import org.linli.kernel.GeoPoint;
import org.linli.kernel.Page;
import org.linli.kernel.security.Actor;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What any level already works on (已知事项/在办工程): a dangerous slope, a road that is about to be repaired. So whoever
 * enters a petition there can answer it at once, and all who asked are told when it is done.
 */
@ProviderType
public interface KnownWorks {
    /** Makes one known. Community and department officers, dispatchers and supervisors of its area. */
    KnownWork create(Work work, Actor by);

    /** A known work, for the staff of its area and of the areas in it. */
    KnownWork find(String work, Actor by);

    /**
     * Those at work in an area, in the areas in it and in the areas it lies in, that end soonest first.
     *
     * @param area the area; the actor is of its staff
     */
    Page<KnownWork> list(AreaCode area, String cursor, int size, Actor by);

    /**
     * Changes one that is at work.
     *
     * @param version the version that was seen
     */
    KnownWork change(String known, long version, Work work, Actor by);

    /**
     * Those at a place today, the nearest area first, at most 20; for staff, and for the public through {@link #near}.
     *
     * @param place where; at least a point, an address or an area
     * @param type the type's code; null for all types
     */
    List<KnownWork> matching(Place place, String type, Actor by);

    /** What residents read of those at a place today: nothing but the words for them. */
    List<PublicWork> near(Place place, String type);

    /**
     * Lets an open order join a known work: the petitioner is answered at once with its words for residents, and again with
     * the words of the result when it is done. It is linked and stays with its handler. Community officers, dispatchers and
     * supervisors of the order's area.
     *
     * @param known a known work of the same district
     * @throws org.linli.kernel.PlatformException conflict, when it joined this one already or the work is over
     */
    WorkOrder join(Command command, String known);

    /**
     * Says that it is done, or will not be done; each open petition that joined it is answered with these words soon after.
     *
     * @param version the version that was seen
     * @param words the result for residents, 2 to 500 characters
     * @param done false when it was given up
     */
    KnownWork finish(String known, long version, String words, boolean done, Actor by);

    /**
     * What is worked on.
     *
     * @param area the smallest area that holds it
     * @param title for staff, 2 to 60 characters
     * @param types the types of petitions that it answers, by their codes; empty for all, at most 20
     * @param point its middle; null when it is the whole area
     * @param radius how far round the point it reaches, in metres, 10 to 5000; null without a point
     * @param from its first day
     * @param to the day by which it will be done
     * @param who who works on it, in words for staff, 2 to 60 characters
     * @param publicWords what is done and by when, for residents, 2 to 500 characters
     */
    record Work(
            AreaCode area,
            String title,
            List<String> types,
            GeoPoint point,
            Integer radius,
            LocalDate from,
            LocalDate to,
            String who,
            String publicWords) {
        public Work {
            types = types == null ? List.of() : List.copyOf(types);
        }
    }

    /**
     * A known work.
     *
     * @param id its id
     * @param version to be named when changing what one saw
     * @param work what is worked on
     * @param state how far it is
     * @param result the words of the result; null while it is at work
     * @param petitions how many petitions joined it
     * @param by the name of who made it known
     */
    record KnownWork(String id, long version, Work work, State state, String result, int petitions, String by) {}

    /**
     * What residents read of it.
     *
     * @param words what is done and by when
     * @param until the day by which it will be done
     */
    record PublicWork(String words, LocalDate until) {}

    /** How far it is. */
    enum State {
        /** At work, or about to be. */
        AT_WORK("在办"),
        /** Done, with a result. */
        DONE("已完成"),
        /** It will not be done. */
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
