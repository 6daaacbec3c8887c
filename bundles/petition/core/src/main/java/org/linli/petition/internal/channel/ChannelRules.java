// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.channel;

import java.util.Dictionary;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.linli.kernel.AreaCode;
import org.linli.kernel.config.DecidedBy;
import org.linli.kernel.support.config.AreaFiles;
import org.osgi.framework.Constants;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.cm.ManagedServiceFactory;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

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

    private final AreaFiles<ChannelFile> files = new AreaFiles<>(ChannelFile.SHIPPED, ChannelFile::read);

    /** Takes in what is configured now, at once. */
    @Activate
    public ChannelRules(@Reference ConfigurationAdmin admin) {
        files.takeAll(admin, PID);
    }

    /** What is shipped only. */
    public ChannelRules() {}

    @Override
    public String getName() {
        return "channels of petitions";
    }

    @Override
    public void updated(String pid, Dictionary<String, ?> given) {
        files.take(pid, given);
    }

    @Override
    public void deleted(String pid) {
        files.drop(pid);
    }

    /** Who decides each channel in an area, also those that it does not have. */
    public List<DecidedBy> explain(AreaCode area) {
        Map<String, DecidedBy> channels = new TreeMap<>();
        files.heldNearestFirst(area).forEach(file -> file.said().channels().forEach((code, rule) -> {
            String says = rule.map(ChannelLine::say).orElse("停用");
            channels.putIfAbsent(
                    code, new DecidedBy("渠道 " + code, file.source(), file.said().area(), says));
        }));
        return List.copyOf(channels.values());
    }

    /** The files that are refused now, each with its reasons. */
    public List<String> refused() {
        return files.refused();
    }

    /** The channel of a code in an area; empty when the area does not have it. */
    public Optional<ChannelRule> find(String code, AreaCode area) {
        return files.nearestFirst(area)
                .map(file -> file.channels().get(code))
                .filter(Objects::nonNull)
                .findFirst()
                .flatMap(rule -> rule);
    }

    /** The channels of an area, by code. */
    public List<ChannelRule> in(AreaCode area) {
        return files.nearestFirst(area)
                .flatMap(file -> file.channels().keySet().stream())
                .distinct()
                .sorted()
                .flatMap(code -> find(code, area).stream())
                .toList();
    }
}
