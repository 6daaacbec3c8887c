// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.walls;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The laws about features: one bundle, one feature, one version; all that is not ours is there from the start. */
final class FeatureRules {
    private FeatureRules() {}

    /** The features that are there when these are, by name. */
    static Map<String, Feature> closure(Collection<String> names, Collection<Feature> all) {
        Map<String, Feature> byName =
                all.stream().collect(Collectors.toMap(Feature::name, feature -> feature, (first, other) -> first));
        Map<String, Feature> found = new LinkedHashMap<>();
        Deque<String> open = new ArrayDeque<>(names);
        while (!open.isEmpty()) {
            String name = open.pop();
            Feature feature = byName.get(name);
            if (feature == null) {
                throw new IllegalStateException("no feature " + name + " in " + byName.keySet());
            }
            if (found.put(name, feature) == null) {
                feature.needs().forEach(open::push);
            }
        }
        return found;
    }

    static List<String> oneNameOneFeature(Collection<Feature> all) {
        Map<String, List<String>> places = new TreeMap<>();
        all.forEach(feature -> places.computeIfAbsent(feature.name(), name -> new ArrayList<>())
                .add(feature.repository()));
        return places.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(entry -> "feature " + entry.getKey() + " stands in " + entry.getValue())
                .toList();
    }

    /**
     * No bundle stands in two of the features, whatever its version, nor twice in one.
     *
     * @param excepted bundles, by location without version, that stand in exactly these features
     */
    static List<String> oneBundleOneFeature(Collection<Feature> features, Map<String, Set<String>> excepted) {
        Set<String> there = features.stream().map(Feature::name).collect(Collectors.toSet());
        Map<String, List<String>> owners = new TreeMap<>();
        features.forEach(feature -> feature.bundlesWith(there)
                .forEach(location -> owners.computeIfAbsent(Feature.versionless(location), key -> new ArrayList<>())
                        .add(feature.name())));
        return owners.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1
                        && !Set.copyOf(entry.getValue()).equals(excepted.get(entry.getKey())))
                .map(entry -> entry.getKey() + " stands in " + entry.getValue())
                .toList();
    }

    /** Features of our own that are not installed at boot may bring our own bundles only. */
    static List<String> thirdPartyAtBoot(Collection<Feature> ours, Collection<Feature> all, Collection<String> boot) {
        Map<String, Feature> atBoot = closure(boot, all);
        Set<String> bundlesAtBoot = atBoot.values().stream()
                .flatMap(feature -> feature.bundlesWith(atBoot.keySet()).stream())
                .collect(Collectors.toSet());
        Set<String> ownNames = ours.stream().map(Feature::name).collect(Collectors.toSet());
        Set<String> violations = new TreeSet<>();
        for (Feature feature : ours) {
            closure(List.of(feature.name()), all).forEach((name, needed) -> {
                if (!ownNames.contains(name) && !atBoot.containsKey(name)) {
                    violations.add(feature.name() + " brings the feature " + name + " after the boot");
                }
            });
            feature.bundles().stream()
                    .filter(location -> !location.startsWith("mvn:org.linli/") && !bundlesAtBoot.contains(location))
                    .forEach(location -> violations.add(feature.name() + " brings " + location + " after the boot"));
        }
        return List.copyOf(violations);
    }

    /**
     * One symbolic name, one version.
     *
     * @param names the symbolic names by location
     */
    static List<String> oneVersionOfEach(Map<String, String> names) {
        Map<String, Set<String>> locations = new TreeMap<>();
        names.forEach((location, name) ->
                locations.computeIfAbsent(name, key -> new TreeSet<>()).add(location));
        return locations.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(entry -> entry.getKey() + " comes from " + entry.getValue())
                .toList();
    }
}
