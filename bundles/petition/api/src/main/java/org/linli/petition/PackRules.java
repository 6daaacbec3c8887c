// SPDX-License-Identifier: Apache-2.0
package org.linli.petition;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.linli.kernel.AreaCode;
import org.linli.kernel.calendar.DeadlineRule;
import org.linli.kernel.security.Actor;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Open orders whose clocks go by the rule of a district pack. When the pack is gone they go on by the rule that holds
 * without it; when it is there again it takes them up, and what began meanwhile in its area. Each such change is one step of
 * the order, written once. The module that knows rules says who is there and what holds; this one keeps what was told, and
 * finds the orders of one pack by an index. All of it is for the platform.
 */
@ProviderType
public interface PackRules {
    /** The most orders of one {@link #change}. */
    int PART = 100;

    /**
     * The pack of a rule: the id of a pack's rule begins with the pack's id and a slash.
     *
     * @return null for the rule of a file, of an edition or of the platform
     */
    static String packOf(DeadlineRule rule) {
        int end = rule.id().indexOf('/');
        String pack = end < 1 ? "" : rule.id().substring(0, end);
        return pack.matches("[a-z][a-z0-9-]{1,30}") ? pack : null;
    }

    /** The packs that were ever there, by their ids; at most 500. */
    List<Known> known(Actor by);

    /** These are there at this moment. Told every few seconds: a pack is gone when nobody tells of it any more. */
    void there(List<Word> packs, Actor by);

    /**
     * Notes that a pack is gone, or comes back, or has its orders again; a pack that is noted so already stays as it is.
     *
     * @throws org.linli.kernel.PlatformException conflict, for a pack that is THERE and is said to be coming
     */
    Known turn(String pack, State to, Actor by);

    /**
     * The ids of open orders that go by the rules of a pack, at most 50,000.
     *
     * @param after the last id of those given before; empty for the first
     */
    List<String> goingBy(String pack, String after, Actor by);

    /**
     * The ids of open orders in a pack's area that do not go by its rules: among them those that it is to take up. At most
     * 50,000.
     *
     * @param after the last id of those given before; empty for the first
     */
    List<String> others(String pack, String after, Actor by);

    /**
     * What a rule may know of open orders that have changed hands, or are to. Of those that do not go by the pack's rules
     * only those are given that were handed over when it went, or whose clock began since.
     *
     * @param orders at most {@link #PART} ids
     */
    List<Ruled> read(String pack, List<String> orders, Actor by);

    /**
     * Gives orders the clocks that the rules in force say, from the same start, with the same pauses and the time that
     * was granted beside. In one transaction; orders that changed since they were read are left as they are.
     *
     * @param terms at most {@link #PART}
     * @return how many were changed
     * @throws org.linli.kernel.PlatformException conflict, when the pack has turned since
     */
    int change(Known pack, List<Terms> terms, Actor by);

    /** How a pack stands. */
    enum State {
        /** Its rules hold. */
        THERE,
        /** It is gone: its orders go by the rules that hold without it. */
        GONE,
        /** It is there again and takes up what it has to. */
        COMING
    }

    /**
     * A pack that is there.
     *
     * @param pack its id
     * @param name for people
     * @param area where its rules hold
     */
    record Word(String pack, String name, AreaCode area) {}

    /**
     * A pack that was there once.
     *
     * @param pack its id
     * @param name for people
     * @param area where its rules hold, or held
     * @param state how it stands
     * @param turns how often it has turned
     * @param seenAt when somebody last told that it was there
     * @param goneAt since when it is gone; null while it is there
     */
    record Known(String pack, String name, AreaCode area, State state, long turns, Instant seenAt, Instant goneAt) {}

    /** An order as it was read. */
    record Ruled(String order, long version, DeadlineReviews.About about) {}

    /**
     * What holds for an order now.
     *
     * @param order its id
     * @param version as it was read
     * @param rule of its own deadline
     * @param ends the steps that end that
     * @param sorting who sorts what comes there before the handling counts; null where nobody does
     * @param clocks the named clocks that the rules know
     * @param words what happened, in Chinese, at most 300 characters
     */
    record Terms(
            String order,
            long version,
            DeadlineRule rule,
            Set<StepKind> ends,
            Sorting sorting,
            List<Named> clocks,
            String words) {
        public Terms {
            ends = Set.copyOf(ends);
            clocks = List.copyOf(clocks);
        }
    }

    /**
     * A level that sorts: while an order lies there since it was first dispatched, it has that level's time; the time to
     * handle it counts from when it was sent on.
     *
     * @param rule how long it may take
     * @param handler the id of who sorts
     */
    record Sorting(DeadlineRule rule, String handler) {}

    /**
     * A named clock that the rules know.
     *
     * @param name which
     * @param words what is to be done in that time; null for those of a known name
     * @param starts the steps that start it for the handler; those about units are not among them
     * @param ends what ends it
     * @param all whether all of these are needed
     * @param rule how long it takes
     * @param handler it starts only where the order lies at the handler of this id after the step; null for anywhere
     */
    record Named(
            String name,
            String words,
            Set<StepKind> starts,
            Set<StepKind> ends,
            boolean all,
            DeadlineRule rule,
            String handler) {
        public Named {
            starts = Set.copyOf(starts);
            ends = Set.copyOf(ends);
        }
    }
}
