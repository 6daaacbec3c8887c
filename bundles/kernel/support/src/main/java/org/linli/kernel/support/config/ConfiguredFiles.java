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
    private final Map<String, Refused> refused = new TreeMap<>();

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

    /**
     * What a file says, and where that is written.
     *
     * @param source the file, with its pack where it is one's
     */
    public record Held<T>(String source, T said) {}

    private record Refused(ConfiguredFile file, String reasons, boolean second) {}

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
        take(pid, ConfiguredFile.of(pid, given));
        takeThoseBehind();
    }

    private void take(String pid, ConfiguredFile file) {
        try {
            T said = reading.read(file.values());
            Optional<String> first = first(pid, said);
            if (first.isPresent()) {
                refuse(pid, file, reading.second(said, first.get()), true);
                return;
            }
            held.put(pid, new Held<>(file.source(), said));
            refused.remove(pid);
            String what = reading.say(said);
            LOG.info("{} is in force{}", file.source(), what.isEmpty() ? "" : ": " + what);
        } catch (PlatformException wrong) {
            refuse(pid, file, wrong.problem(), false);
        }
    }

    private void refuse(String pid, ConfiguredFile file, Problem why, boolean second) {
        String reasons = why.violations().stream().map(file::reason).collect(Collectors.joining(" | "));
        Refused former = refused.put(pid, new Refused(file, file.source() + ": " + reasons, second));
        if (former == null || !former.file().equals(file)) {
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
            takeThoseBehind();
        }
    }

    /** What was refused for a file that was there before is right once that one is gone or is for something else. */
    private void takeThoseBehind() {
        List<Map.Entry<String, Refused>> behind = refused.entrySet().stream()
                .filter(each -> each.getValue().second())
                .toList();
        List.copyOf(behind).forEach(each -> take(each.getKey(), each.getValue().file()));
    }

    /** The files that are refused now, each with its reasons. */
    public final synchronized List<String> refused() {
        return refused.values().stream().map(Refused::reasons).toList();
    }

    /** What is in force, by the ids of the configurations. */
    public final synchronized List<T> said() {
        return held.values().stream().map(Held::said).toList();
    }

    /** What is in force with its files, by the ids of the configurations. */
    public final synchronized List<Held<T>> held() {
        return List.copyOf(held.values());
    }

    private Optional<String> first(String pid, T said) {
        return held.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(pid))
                .map(Map.Entry::getValue)
                .filter(each -> Objects.equals(reading.key(each.said()), reading.key(said)))
                .map(Held::source)
                .findFirst();
    }
}
