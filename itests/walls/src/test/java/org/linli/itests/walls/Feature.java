// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.walls;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;

/**
 * A feature as its file says.
 *
 * @param repository the file it stands in
 * @param needs the names of the features it needs
 * @param bundles the locations of its bundles
 * @param conditionals what it adds when other features are there
 */
record Feature(
        String name, String repository, List<String> needs, List<String> bundles, List<Conditional> conditionals) {

    /** Bundles that come with a feature when all these others are there. */
    record Conditional(List<String> conditions, List<String> bundles) {}

    Feature(String name, String repository, List<String> needs, List<String> bundles) {
        this(name, repository, needs, bundles, List.of());
    }

    static List<Feature> in(Element features, String repository) {
        return Xml.children(features, "feature").stream()
                .map(feature -> new Feature(
                        feature.getAttribute("name"),
                        repository,
                        texts(feature, "feature"),
                        texts(feature, "bundle"),
                        Xml.children(feature, "conditional").stream()
                                .map(some -> new Conditional(texts(some, "condition"), texts(some, "bundle")))
                                .toList()))
                .toList();
    }

    static List<String> texts(Element parent, String name) {
        return Xml.children(parent, name).stream()
                .map(child -> child.getTextContent().strip())
                .toList();
    }

    /** Its bundles when these features are there. */
    List<String> bundlesWith(Set<String> there) {
        List<String> all = new ArrayList<>(bundles);
        conditionals.stream()
                .filter(some -> there.containsAll(some.conditions()))
                .forEach(some -> all.addAll(some.bundles()));
        return all;
    }

    /** A bundle's location without its version: {@code mvn:group/artifact}, and type and classifier where it has them. */
    static String versionless(String location) {
        String plain = location.replaceFirst("^.*?mvn:", "").replaceFirst("[$?].*", "");
        String[] part = plain.split("/");
        StringBuilder key = new StringBuilder("mvn:" + part[0] + "/" + part[1]);
        for (int i = 3; i < part.length; i++) {
            key.append('/').append(part[i]);
        }
        return key.toString();
    }
}
