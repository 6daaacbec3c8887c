// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.internal.shell;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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

/** The platform's files that nobody reads: most often their names are misspelt, and then nothing else would tell. */
final class UnreadFiles {
    private static final String OURS = "org.linli.";
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
        return told.stream().sorted().toList();
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
