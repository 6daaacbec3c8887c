// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.support.config;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Dictionary;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linli.kernel.AreaCode;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What files say for areas, one file for each area. A file that is wrong is refused as a whole; what it said before goes
 * on.
 *
 * @param <T> what a file says
 */
public final class AreaFiles<T extends AreaFiles.ForArea> {
    private static final Logger LOG = LoggerFactory.getLogger(AreaFiles.class);

    private final T shipped;
    private final Function<Map<String, String>, T> reading;
    private final Map<String, Held<T>> held = new TreeMap<>();
    private final Map<String, String> refused = new TreeMap<>();

    /** What holds for an area. */
    public interface ForArea {
        /** The area; null for everywhere. */
        AreaCode area();
    }

    private record Held<T>(String source, T said) {}

    /**
     * @param shipped what holds without any file
     * @param reading reads the keys and values of a file; throws invalid with the keys that are wrong
     */
    public AreaFiles(T shipped, Function<Map<String, String>, T> reading) {
        this.shipped = shipped;
        this.reading = reading;
    }

    /** Takes in what is configured now, at once. */
    public void takeAll(ConfigurationAdmin admin, String pid) {
        try {
            Configuration[] found =
                    admin.listConfigurations("(" + ConfigurationAdmin.SERVICE_FACTORYPID + "=" + pid + ")");
            Arrays.stream(found == null ? new Configuration[0] : found)
                    .forEach(each -> take(each.getPid(), each.getProcessedProperties(null)));
        } catch (IOException | InvalidSyntaxException failed) {
            throw new IllegalStateException("the configurations " + pid + " cannot be read", failed);
        }
    }

    /** A file came or changed. */
    public synchronized void take(String pid, Dictionary<String, ?> given) {
        ConfiguredFile file = ConfiguredFile.of(pid, given);
        try {
            T said = reading.apply(file.values());
            requireOnlyOne(pid, said);
            held.put(pid, new Held<>(file.source(), said));
            refused.remove(pid);
            LOG.info("{} is in force", file.source());
        } catch (PlatformException wrong) {
            String reasons =
                    wrong.problem().violations().stream().map(file::reason).collect(Collectors.joining(" | "));
            refused.put(pid, file.source() + ": " + reasons);
            String instead = held.containsKey(pid) ? "what it said before goes on" : "it decides nothing";
            LOG.error("{} is refused; {}. Wrong: {}", file.source(), instead, reasons);
        }
    }

    /** A file went. */
    public synchronized void drop(String pid) {
        refused.remove(pid);
        Held<T> former = held.remove(pid);
        if (former != null) {
            LOG.info("{} is taken out", former.source());
        }
    }

    /** The files that are refused now, each with its reasons. */
    public synchronized List<String> refused() {
        return List.copyOf(refused.values());
    }

    /** Of exactly this area, else of the nearest above it, else of everywhere; null for everywhere. */
    public synchronized T nearest(AreaCode area) {
        return said().filter(each ->
                        each.area() == null || area != null && each.area().contains(area))
                .max(Comparator.comparingInt(
                        each -> each.area() == null ? 0 : each.area().value().length()))
                .orElse(shipped);
    }

    /** All that is in force somewhere: that of everywhere first. */
    public synchronized List<T> all() {
        T everywhere = nearest(null);
        return Stream.concat(Stream.of(everywhere), said().filter(each -> each.area() != null))
                .toList();
    }

    private Stream<T> said() {
        return held.values().stream().map(Held::said);
    }

    private void requireOnlyOne(String pid, T said) {
        Optional<Held<T>> other = held.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(pid))
                .map(Map.Entry::getValue)
                .filter(each -> Objects.equals(each.said().area(), said.area()))
                .findFirst();
        if (other.isPresent()) {
            throw new PlatformException(
                    Problem.invalid("area", "is that of " + other.get().source(), "one file for each area"));
        }
    }
}
