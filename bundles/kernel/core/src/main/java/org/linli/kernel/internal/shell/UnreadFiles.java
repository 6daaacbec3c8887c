// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.internal.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linli.kernel.support.config.ConfiguredFile;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.cm.ManagedService;
import org.osgi.service.cm.ManagedServiceFactory;
import org.osgi.service.component.runtime.ServiceComponentRuntime;

/**
 * The platform's files that nobody reads, because their names are misspelt or because they are no keys and values: nothing
 * else would tell of them but the log.
 */
final class UnreadFiles {
    private static final String OURS = "org.linli.";
    private static final String OURS_IN_ETC = "org\\.linli\\..+\\.cfg";
    /** A line as packs have it; it keeps the whole file from being read anew. */
    private static final Pattern OF_A_PACK = Pattern.compile("^\\s*area\\s*[=:].*?(\\$\\{area})");
    /** A name that stands for something in a pack only, or half an escape. */
    private static final Pattern ODD = Pattern.compile("^(?!\\s*#).*?(\\$\\{[^}]*}|\\\\u(?![0-9a-fA-F]{4}).{0,4})");

    private static final int MOST_LIKE = 3;

    private final Registry registry;
    private final Set<String> several = new TreeSet<>();
    private final Set<String> single = new TreeSet<>();

    /** Looks who reads what now. */
    UnreadFiles(Registry registry) {
        this.registry = registry;
        several.addAll(registry.values(ManagedServiceFactory.class, Constants.SERVICE_PID));
        single.addAll(registry.values(ManagedService.class, Constants.SERVICE_PID));
        registry.each(ServiceComponentRuntime.class, this::components);
    }

    private void components(ServiceComponentRuntime runtime) {
        runtime.getComponentDescriptionDTOs().stream()
                .filter(each -> !"ignore".equals(each.configurationPolicy))
                .flatMap(each -> Arrays.stream(each.configurationPid))
                .forEach(pid -> {
                    several.add(pid);
                    single.add(pid);
                });
    }

    /** Each with what its name could be. */
    List<String> told() {
        List<String> told = new ArrayList<>();
        registry.each(
                ConfigurationAdmin.class,
                admin -> configurations(admin).filter(each -> !isRead(each)).forEach(each -> told.add(tell(each))));
        registry.etc().ifPresent(etc -> told.addAll(unread(etc)));
        return told.stream().sorted().toList();
    }

    /** Files of which no configuration came. */
    private List<String> unread(Path etc) {
        Set<String> read = new TreeSet<>();
        registry.each(ConfigurationAdmin.class, admin -> configurations(admin)
                .map(each -> each.getProcessedProperties(null))
                .forEach(each -> read.add(ConfiguredFile.of("", each).source())));
        try (Stream<Path> files = Files.list(etc)) {
            return files.filter(file -> file.getFileName().toString().matches(OURS_IN_ETC))
                    .map(file -> why(file, read.contains(file.getFileName().toString()) ? OF_A_PACK : ODD))
                    .flatMap(Optional::stream)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What is read may have been read before it was spoilt. */
    private static Optional<String> why(Path file, Pattern odd) {
        String name = file.getFileName().toString();
        try {
            List<String> lines = Files.readAllLines(file, StandardCharsets.ISO_8859_1);
            for (int i = 0; i < lines.size(); i++) {
                Matcher found = odd.matcher(lines.get(i));
                if (found.find()) {
                    return Optional.of(name + ": line " + (i + 1) + ": '" + found.group(1)
                            + "' means nothing here; expected: the value itself");
                }
            }
        } catch (IOException gone) {
            return Optional.of(name + ": cannot be opened: " + gone.getMessage());
        }
        return odd == ODD
                ? Optional.of(name + ": is not read yet, or cannot be; expected: keys and values, see the log")
                : Optional.empty();
    }

    private static Stream<Configuration> configurations(ConfigurationAdmin admin) {
        try {
            Configuration[] all = admin.listConfigurations("(" + Constants.SERVICE_PID + "=" + OURS + "*)");
            return all == null ? Stream.empty() : Arrays.stream(all);
        } catch (IOException | InvalidSyntaxException unreadable) {
            throw new IllegalStateException("the configurations cannot be read", unreadable);
        }
    }

    private boolean isRead(Configuration file) {
        return file.getFactoryPid() == null ? single.contains(file.getPid()) : several.contains(file.getFactoryPid());
    }

    private String tell(Configuration file) {
        String kind = file.getFactoryPid() == null ? file.getPid() : file.getFactoryPid();
        Collection<String> names = new ArrayList<>(single);
        several.stream().map(each -> each + "-main").forEach(names::add);
        return ConfiguredFile.of(file.getPid(), file.getProcessedProperties(null))
                        .source()
                + ": nobody who runs reads such a file; expected: a name such as "
                + names.stream()
                        .filter(each -> each.startsWith(OURS))
                        .sorted(Comparator.comparingInt((String each) -> -alike(each, kind)))
                        .limit(MOST_LIKE)
                        .map(each -> each + ".cfg")
                        .collect(Collectors.joining(", "));
    }

    private static int alike(String one, String other) {
        return Arrays.mismatch((one + "\0").toCharArray(), (other + "\1").toCharArray());
    }
}
