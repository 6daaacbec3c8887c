// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.support.config;

import java.io.IOException;
import java.util.Dictionary;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the files of a factory say. A file that is wrong is refused as a whole; what it said before goes on.
 *
 * @param <T> what a file says
 */
public class ConfiguredFiles<T> {
    private static final Logger LOG = LoggerFactory.getLogger(ConfiguredFiles.class);

    private final Reading<T> reading;
    private final Map<String, Held<T>> held = new TreeMap<>();
    private final Map<String, String> refused = new TreeMap<>();

    /**
     * How the files are read.
     *
     * @param <T> what a file says
     */
    public interface Reading<T> {
        /**
         * Reads the keys and values of a file.
         *
         * @throws PlatformException invalid, with the keys that are wrong
         */
        T read(Map<String, String> values);

        /** What it is for: of each there is one file at most. Null is something like any other. */
        Object key(T said);

        /** Why a second file for the same is refused. */
        Problem second(T said, String first);

        /** What is in force, for those who read the log; empty for nothing more than the file. */
        default String say(T said) {
            return "";
        }
    }

    private record Held<T>(String source, T said) {}

    /** No file yet. */
    public ConfiguredFiles(Reading<T> reading) {
        this.reading = reading;
    }

    /** What is configured now of a factory. */
    public static List<Configuration> configured(ConfigurationAdmin admin, String pid) {
        try {
            Configuration[] found =
                    admin.listConfigurations("(" + ConfigurationAdmin.SERVICE_FACTORYPID + "=" + pid + ")");
            return found == null ? List.of() : List.of(found);
        } catch (IOException | InvalidSyntaxException failed) {
            throw new IllegalStateException("the configurations " + pid + " cannot be read", failed);
        }
    }

    /** Takes in what is configured now, at once. */
    public final void takeAll(ConfigurationAdmin admin, String pid) {
        configured(admin, pid).forEach(each -> take(each.getPid(), each.getProcessedProperties(null)));
    }

    /** A file came or changed. */
    public final synchronized void take(String pid, Dictionary<String, ?> given) {
        ConfiguredFile file = ConfiguredFile.of(pid, given);
        try {
            T said = reading.read(file.values());
            requireFirst(pid, said);
            held.put(pid, new Held<>(file.source(), said));
            refused.remove(pid);
            String what = reading.say(said);
            LOG.info("{} is in force{}", file.source(), what.isEmpty() ? "" : ": " + what);
        } catch (PlatformException wrong) {
            String reasons =
                    wrong.problem().violations().stream().map(file::reason).collect(Collectors.joining(" | "));
            refused.put(pid, file.source() + ": " + reasons);
            String instead = held.containsKey(pid) ? "what it said before goes on" : "it decides nothing";
            LOG.error("{} is refused; {}. Wrong: {}", file.source(), instead, reasons);
        }
    }

    /** A file went. */
    public final synchronized void drop(String pid) {
        refused.remove(pid);
        Held<T> former = held.remove(pid);
        if (former != null) {
            LOG.info("{} is taken out", former.source());
        }
    }

    /** The files that are refused now, each with its reasons. */
    public final synchronized List<String> refused() {
        return List.copyOf(refused.values());
    }

    /** What is in force, by the ids of the configurations. */
    public final synchronized List<T> said() {
        return held.values().stream().map(Held::said).toList();
    }

    private void requireFirst(String pid, T said) {
        Optional<Held<T>> other = held.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(pid))
                .map(Map.Entry::getValue)
                .filter(each -> Objects.equals(reading.key(each.said()), reading.key(said)))
                .findFirst();
        if (other.isPresent()) {
            throw new PlatformException(reading.second(said, other.get().source()));
        }
    }
}
