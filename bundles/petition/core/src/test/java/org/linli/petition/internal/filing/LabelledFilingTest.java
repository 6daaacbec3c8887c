// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.filing;

import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.AfterClass;
import org.junit.Test;
import org.linli.kernel.calendar.DeadlineRule;
import org.linli.kernel.calendar.Limit;
import org.linli.kernel.security.Actor;
import org.linli.kernel.support.feed.FeedWriter;
import org.linli.kernel.testing.TestDatabases;
import org.linli.organization.testing.TestCity;
import org.linli.petition.PetitionDraft;
import org.linli.petition.PetitionType;
import org.linli.petition.Place;
import org.linli.petition.internal.Names;
import org.linli.petition.internal.OnBothDatabases;
import org.linli.petition.internal.PetitionFeed;
import org.linli.petition.internal.PetitionSettings;
import org.linli.petition.internal.TestPlatform;
import org.linli.petition.internal.duplicate.DuplicateSettings;
import org.linli.petition.internal.duplicate.IndexedDuplicates;
import org.linli.petition.internal.duplicate.LabelledPairs;
import org.linli.petition.internal.duplicate.LabelledPairs.Pair;
import org.linli.petition.internal.duplicate.Matter;

/**
 * The labelled petitions that are held out, all filed in one community in the order of their times: what the desk is then told of each, by
 * way of the index. Counted are the pairs that have a label.
 */
public class LabelledFilingTest {
    private static final TestDatabases DERBY = OnBothDatabases.databases("derby");
    private static final double LEAST_PRECISION = 0.92;
    private static final double LEAST_RECALL = 0.95;

    @AfterClass
    public static void stop() throws Exception {
        OnBothDatabases.stop();
    }

    @Test
    public void theDeskIsToldOfWhatIsTheSame() {
        try (TestPlatform platform = new TestPlatform(DERBY)) {
            List<Pair> pairs = LabelledPairs.of(LabelledPairs.HOLDOUT);
            PetitionSettings settings = settings(pairs);
            Map<Matter, String> orders = file(platform, settings, pairs);
            Map<String, Set<String>> told = ask(platform, settings, List.copyOf(orders.values()));
            count(pairs, orders, told);
        }
    }

    private static PetitionSettings settings(List<Pair> pairs) {
        List<PetitionType> types = pairs.stream()
                .flatMap(pair -> Stream.of(pair.one().type(), pair.other().type()))
                .distinct()
                .map(code -> new PetitionType(code, code))
                .toList();
        return new PetitionSettings(new PetitionSettings.Values(
                types, new DeadlineRule("dispatch-by", 1, Limit.workingHours(2), null), Duration.ZERO));
    }

    private static Map<Matter, String> file(TestPlatform platform, PetitionSettings settings, List<Pair> pairs) {
        JpaPetitions petitions = new JpaPetitions(
                platform.schema,
                new PetitionFeed(new FeedWriter(Names.FEED, platform.clock)),
                settings,
                platform.neighbours,
                platform.signal,
                platform.channelRules);
        Map<Matter, String> orders = new LinkedHashMap<>();
        pairs.stream()
                .flatMap(pair -> Stream.of(pair.one(), pair.other()))
                .distinct()
                .sorted(Comparator.comparing(Matter::filedAt))
                .forEach(matter -> {
                    platform.clock.set(matter.filedAt());
                    Place place =
                            new Place(matter.where().point(), matter.where().address(), TestCity.FIRST_COMMUNITY);
                    PetitionDraft draft =
                            new PetitionDraft(matter.text(), matter.type(), place, null, null, null, "portal");
                    orders.put(
                            matter,
                            platform.order(petitions.file(draft, null, Actor.ANONYMOUS))
                                    .id());
                });
        return orders;
    }

    private static Map<String, Set<String>> ask(TestPlatform platform, PetitionSettings settings, List<String> orders) {
        IndexedDuplicates duplicates = new IndexedDuplicates(
                platform.schema,
                settings,
                new DuplicateSettings(new DuplicateSettings.Values(0.5, java.util.Set.of())),
                platform.neighbours);
        Actor dispatcher = platform.dispatcher(TestCity.EAST);
        Map<String, Set<String>> told = new HashMap<>();
        for (String order : orders) {
            Set<String> found = new HashSet<>();
            duplicates
                    .atDesk(order, dispatcher)
                    .forEach(one -> found.add(one.order().id()));
            told.put(order, found);
        }
        return told;
    }

    private static void count(List<Pair> pairs, Map<Matter, String> orders, Map<String, Set<String>> told) {
        int hits = 0;
        int misses = 0;
        List<Pair> wrong = new ArrayList<>();
        for (Pair pair : pairs) {
            String one = orders.get(pair.one());
            String other = orders.get(pair.other());
            // five are shown of more that there may be: it counts when either leads to the other
            boolean hint = told.get(one).contains(other) || told.get(other).contains(one);
            hits += pair.same() && hint ? 1 : 0;
            misses += pair.same() && !hint ? 1 : 0;
            if (hint && !pair.same()) {
                wrong.add(pair);
            }
        }
        double precision = (double) hits / (hits + wrong.size());
        double recall = (double) hits / (hits + misses);
        System.out.printf(
                "filed and asked at the desk: found %d, missed %d, false %d; precision %.3f recall %.3f%n",
                hits, misses, wrong.size(), precision, recall);
        assertTrue("precision " + precision, precision >= LEAST_PRECISION);
        assertTrue("recall " + recall, recall >= LEAST_RECALL);
    }
}
