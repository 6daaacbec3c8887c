// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.people;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.linli.registry.FieldGroup;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which parts of a record each kind of purpose shows, as configured; taken over while running. A configuration with a
 * mistake is refused as a whole, and the one before stays.
 */
@Component(service = ShownGroups.class, configurationPid = ShownGroups.PID)
@Designate(ocd = RegistryConfiguration.class)
public final class ShownGroups {
    static final String PID = "org.linli.registry";

    private static final Logger LOG = LoggerFactory.getLogger(ShownGroups.class);
    private static final Pattern ENTRY = Pattern.compile("([a-z][a-z-]{0,29})\\s*=\\s*(.+)");

    private volatile Map<String, Set<FieldGroup>> groups = Map.of();

    @Activate
    public ShownGroups(RegistryConfiguration configuration) {
        change(configuration);
    }

    /** For tests. */
    public ShownGroups(String... entries) {
        this.groups = read(entries);
    }

    /** Another configuration came. */
    @Modified
    public void change(RegistryConfiguration configuration) {
        try {
            groups = read(configuration.shown());
        } catch (IllegalArgumentException wrong) {
            LOG.error("The configuration {} is refused, what was in force stays: {}", PID, wrong.getMessage());
        }
    }

    /** What a kind of purpose shows; BASIC alone when nobody said. */
    public Set<FieldGroup> of(String purposeKind) {
        return groups.getOrDefault(purposeKind, Set.of(FieldGroup.BASIC));
    }

    private static Map<String, Set<FieldGroup>> read(String... texts) {
        Map<String, Set<FieldGroup>> groups = new HashMap<>();
        // A .cfg file gives all of them as one text with commas.
        List<String> entries = Arrays.stream(texts)
                .flatMap(text -> Arrays.stream(text.split("[,，;；\\n]")))
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .toList();
        for (String entry : entries) {
            var parts = ENTRY.matcher(entry);
            require(parts.matches(), "“" + entry + "” is not of the form petition=CONTACT HOME");
            Set<FieldGroup> shown = EnumSet.of(FieldGroup.BASIC);
            for (String name : parts.group(2).strip().split("[\\s+、]+")) {
                shown.add(group(name, entry));
            }
            require(
                    groups.put(parts.group(1), Set.copyOf(shown)) == null,
                    "“" + parts.group(1) + "” comes more than once");
        }
        return Map.copyOf(groups);
    }

    private static FieldGroup group(String name, String entry) {
        return Arrays.stream(FieldGroup.values())
                .filter(group -> group.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "shown: “" + name + "” in “" + entry + "” is none of " + Arrays.toString(FieldGroup.values())));
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException("shown: " + otherwise);
        }
    }
}
