// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.channel;

import java.io.IOException;
import java.util.Comparator;
import java.util.Dictionary;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linli.kernel.AreaCode;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.support.config.ConfiguredFile;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.cm.ManagedServiceFactory;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The channels: those of the files {@code etc/org.linli.petition.channels-<name>.cfg}, one for each area, and those that
 * are shipped below them. A file that is wrong is refused as a whole; what it said before goes on.
 */
@Component(
        service = {ChannelRules.class, ManagedServiceFactory.class},
        immediate = true,
        configurationPolicy = ConfigurationPolicy.IGNORE,
        property = Constants.SERVICE_PID + "=" + ChannelRules.PID)
public final class ChannelRules implements ManagedServiceFactory {
    static final String PID = "org.linli.petition.channels";

    private static final Logger LOG = LoggerFactory.getLogger(ChannelRules.class);

    private final Map<String, ChannelFile> files = new TreeMap<>();
    private final Map<String, String> refused = new TreeMap<>();

    /** Takes in what is configured now, at once. */
    @Activate
    public ChannelRules(@Reference ConfigurationAdmin admin) throws IOException, InvalidSyntaxException {
        Configuration[] found = admin.listConfigurations("(" + ConfigurationAdmin.SERVICE_FACTORYPID + "=" + PID + ")");
        Stream.of(found == null ? new Configuration[0] : found)
                .forEach(each -> updated(each.getPid(), each.getProcessedProperties(null)));
    }

    /** What is shipped only. */
    public ChannelRules() {}

    @Override
    public String getName() {
        return "channels of petitions";
    }

    @Override
    public synchronized void updated(String pid, Dictionary<String, ?> given) {
        ConfiguredFile source = ConfiguredFile.of(pid, given);
        try {
            ChannelFile file = ChannelFile.read(source.values());
            requireOnlyOne(pid, file);
            files.put(pid, file);
            refused.remove(pid);
            LOG.info("{} is in force", source.source());
        } catch (PlatformException wrong) {
            String reasons =
                    wrong.problem().violations().stream().map(source::reason).collect(Collectors.joining(" | "));
            refused.put(pid, source.source() + ": " + reasons);
            LOG.error("{} is refused, what it said before goes on. Wrong: {}", source.source(), reasons);
        }
    }

    @Override
    public synchronized void deleted(String pid) {
        refused.remove(pid);
        files.remove(pid);
    }

    /** The files that are refused now, each with its reasons. */
    public synchronized List<String> refused() {
        return List.copyOf(refused.values());
    }

    /** The channel of a code in an area; empty when the area does not have it. */
    public synchronized Optional<ChannelRule> find(String code, AreaCode area) {
        return nearestFirst(area)
                .map(file -> file.channels().get(code))
                .filter(Objects::nonNull)
                .findFirst()
                .flatMap(rule -> rule);
    }

    /** The channels of an area, by code. */
    public synchronized List<ChannelRule> in(AreaCode area) {
        return nearestFirst(area)
                .flatMap(file -> file.channels().keySet().stream())
                .distinct()
                .sorted()
                .flatMap(code -> find(code, area).stream())
                .toList();
    }

    private Stream<ChannelFile> nearestFirst(AreaCode area) {
        Stream<ChannelFile> own = files.values().stream()
                .filter(file ->
                        file.area() == null || area != null && file.area().contains(area))
                .sorted(Comparator.comparing(ChannelRules::depth).reversed());
        return Stream.concat(own, Stream.of(ChannelFile.SHIPPED));
    }

    private static int depth(ChannelFile file) {
        return file.area() == null ? 0 : file.area().value().length();
    }

    private void requireOnlyOne(String pid, ChannelFile file) {
        boolean another = files.entrySet().stream()
                .anyMatch(other -> !other.getKey().equals(pid)
                        && Objects.equals(other.getValue().area(), file.area()));
        if (another) {
            throw new PlatformException(Problem.invalid("area", "another file is for it", "one file for each area"));
        }
    }
}
