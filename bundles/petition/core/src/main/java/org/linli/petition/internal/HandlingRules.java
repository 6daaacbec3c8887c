// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Comparator;
import java.util.Dictionary;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.linli.kernel.AreaCode;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.petition.internal.HandlingFile.Ways;
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
 * How petitions are handled where: the files {@code etc/org.linli.petition.handling-<name>.cfg}. The exact area's holds,
 * else the nearest area's above it, else the one without an area, else what is shipped. A file that is wrong is refused as
 * a whole; what it said before goes on.
 */
@Component(
        service = {HandlingRules.class, ManagedServiceFactory.class},
        immediate = true,
        configurationPolicy = ConfigurationPolicy.IGNORE,
        property = Constants.SERVICE_PID + "=" + HandlingRules.PID)
public final class HandlingRules implements ManagedServiceFactory {
    /** The factory's id. */
    public static final String PID = "org.linli.petition.handling";

    private static final Logger LOG = LoggerFactory.getLogger(HandlingRules.class);
    private static final List<String> FOREIGN = List.of("service.", "felix.", "component.", "org.apache.", ":");

    private final Map<String, Ways> held = new TreeMap<>();

    /** Takes in what is configured now, at once. */
    @Activate
    public HandlingRules(@Reference ConfigurationAdmin admin) throws IOException, InvalidSyntaxException {
        Configuration[] found =
                admin.listConfigurations("(" + ConfigurationAdmin.SERVICE_FACTORYPID + "=" + PID + ")");
        for (Configuration configuration : found == null ? new Configuration[0] : found) {
            updated(configuration.getPid(), configuration.getProcessedProperties(null));
        }
    }

    /** What is shipped only. */
    HandlingRules() {
        LOG.debug("Shipped ways of handling only");
    }

    @Override
    public String getName() {
        return "ways of handling petitions";
    }

    @Override
    public synchronized void updated(String pid, Dictionary<String, ?> given) {
        try {
            Ways ways = HandlingFile.read(values(given));
            requireOnlyOne(pid, ways);
            held.put(pid, ways);
            LOG.info("{} is in force for {}", source(pid, given), ways.area() == null ? "everywhere" : ways.area());
        } catch (PlatformException wrong) {
            LOG.error(
                    "{} is refused; {}. Wrong: {}",
                    source(pid, given),
                    held.containsKey(pid) ? "what it said before goes on" : "it decides nothing",
                    wrong.problem().violations().stream()
                            .map(each -> each.field() + ": " + each.reason() + "; expected: " + each.expected())
                            .collect(Collectors.joining(" | ")));
        }
    }

    @Override
    public synchronized void deleted(String pid) {
        held.remove(pid);
    }

    /** What holds in an area. */
    synchronized Ways in(AreaCode area) {
        return held.values().stream()
                .filter(ways -> ways.area() == null || ways.area().contains(area))
                .max(Comparator.comparingInt(
                        ways -> ways.area() == null ? 0 : ways.area().value().length()))
                .orElse(Ways.SHIPPED);
    }

    /** How many days after the closing an order is archived. */
    synchronized int archiveAfterDays() {
        return held.values().stream()
                .map(Ways::archiveAfterDays)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(HandlingFile.ARCHIVE_AFTER_DAYS);
    }

    private void requireOnlyOne(String pid, Ways ways) {
        boolean taken = held.entrySet().stream()
                .anyMatch(other -> !other.getKey().equals(pid)
                        && Objects.equals(other.getValue().area(), ways.area()));
        if (taken) {
            throw new PlatformException(
                    Problem.invalid("area", "another file says what holds there", "one file for each area"));
        }
    }

    private static String source(String pid, Dictionary<String, ?> given) {
        Object file = given.get("felix.fileinstall.filename");
        return file == null ? pid : file.toString().replaceFirst("^.*/", "");
    }

    private static Map<String, String> values(Dictionary<String, ?> given) {
        return Collections.list(given.keys()).stream()
                .filter(key -> FOREIGN.stream().noneMatch(key::startsWith))
                .collect(Collectors.toMap(key -> key, key -> utf8(String.valueOf(given.get(key)))));
    }

    /** Files are written in UTF-8, but read as ISO-8859-1 unless the container is told. */
    private static String utf8(String text) {
        boolean latin = text.chars().allMatch(letter -> letter <= 0xff);
        String read = latin ? new String(text.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8) : text;
        return read.indexOf('\uFFFD') < 0 ? read : text;
    }
}
