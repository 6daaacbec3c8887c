// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.care.category;

import java.io.IOException;
import java.util.Comparator;
import java.util.Dictionary;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linli.kernel.AreaCode;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
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
 * The categories of care files: those of the files {@code etc/org.linli.registry.care-<name>.cfg}, one each, and those
 * that are shipped below them. A file that is wrong is refused as a whole; what it said before goes on.
 */
@Component(
        service = {ConfiguredCategories.class, ManagedServiceFactory.class},
        immediate = true,
        configurationPolicy = ConfigurationPolicy.IGNORE,
        property = Constants.SERVICE_PID + "=" + ConfiguredCategories.PID)
public final class ConfiguredCategories implements ManagedServiceFactory {
    /** The factory's id. */
    public static final String PID = "org.linli.registry.care";

    private static final Logger LOG = LoggerFactory.getLogger(ConfiguredCategories.class);

    private final List<Category> shipped = ShippedCategories.read();
    private final Map<String, Held> held = new TreeMap<>();
    private final Map<String, String> refused = new TreeMap<>();
    private final List<Runnable> followers = new CopyOnWriteArrayList<>();

    /** Takes in what is configured now, at once. */
    @Activate
    public ConfiguredCategories(@Reference ConfigurationAdmin admin) {
        for (Configuration configuration : configurations(admin)) {
            updated(configuration.getPid(), configuration.getProcessedProperties(null));
        }
    }

    /** For tests: the shipped ones only. */
    public ConfiguredCategories() {
        LOG.debug("Shipped categories only");
    }

    private static Configuration[] configurations(ConfigurationAdmin admin) {
        try {
            Configuration[] found =
                    admin.listConfigurations("(" + ConfigurationAdmin.SERVICE_FACTORYPID + "=" + PID + ")");
            return found == null ? new Configuration[0] : found;
        } catch (IOException | InvalidSyntaxException failed) {
            throw new IllegalStateException("the configured care categories cannot be read", failed);
        }
    }

    @Override
    public String getName() {
        return "categories of care files";
    }

    @Override
    public void updated(String pid, Dictionary<String, ?> given) {
        take(pid, given);
        followers.forEach(Runnable::run);
    }

    private synchronized void take(String pid, Dictionary<String, ?> given) {
        Configured file = Configured.of(pid, given);
        try {
            Category category = CategoryFile.read(file.values());
            requireOnlyOne(pid, category);
            held.put(pid, new Held(file.source(), category));
            refused.remove(pid);
            LOG.info(
                    "{} is in force: {}, {}",
                    file.source(),
                    category.code(),
                    category.rule().say());
        } catch (PlatformException wrong) {
            String reasons =
                    wrong.problem().violations().stream().map(file::reason).collect(Collectors.joining(" | "));
            refused.put(pid, file.source() + ": " + reasons);
            LOG.error(
                    "{} is refused; {}. Wrong: {}",
                    file.source(),
                    held.containsKey(pid) ? "what it said before goes on" : "it decides nothing",
                    reasons);
        }
    }

    @Override
    public synchronized void deleted(String pid) {
        refused.remove(pid);
        Held former = held.remove(pid);
        if (former != null) {
            LOG.info("{} is taken out", former.source());
        }
    }

    /** Does something quick after each change, until {@link #unfollow}. */
    public void follow(Runnable change) {
        followers.add(change);
    }

    /** No more. */
    public void unfollow(Runnable change) {
        followers.remove(change);
    }

    /** The codes of categories that are sensitive somewhere. */
    public synchronized List<String> sensitiveSomewhere() {
        return all().filter(Category::sensitive).map(Category::code).distinct().toList();
    }

    /** The files that are refused now, each with its reasons. */
    public synchronized List<String> refused() {
        return List.copyOf(refused.values());
    }

    /** The category of a code in an area: the exact area's, else the nearest area's above it, else the shipped one. */
    public synchronized Optional<Category> find(AreaCode area, String code) {
        return all().filter(category -> category.code().equals(code))
                .filter(category -> category.area() == null || category.area().contains(area))
                .max(Comparator.comparingInt(ConfiguredCategories::nearness));
    }

    /** The categories of which files are opened in an area, by code. */
    public synchronized List<Category> in(AreaCode area) {
        return all().map(Category::code)
                .distinct()
                .sorted()
                .flatMap(code -> find(area, code).stream())
                .filter(Category::used)
                .toList();
    }

    /** A shipped one is not there where a file without an area has its code. */
    private Stream<Category> all() {
        List<Category> configured = held.values().stream().map(Held::category).toList();
        Set<String> replaced = configured.stream()
                .filter(category -> category.area() == null)
                .map(Category::code)
                .collect(Collectors.toSet());
        return Stream.concat(
                shipped.stream().filter(category -> !replaced.contains(category.code())), configured.stream());
    }

    private static int nearness(Category category) {
        return category.area() == null ? 0 : category.area().value().length();
    }

    private void requireOnlyOne(String pid, Category category) {
        Optional<Held> other = held.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(pid))
                .map(Map.Entry::getValue)
                .filter(each -> each.category().code().equals(category.code())
                        && Objects.equals(each.category().area(), category.area()))
                .findFirst();
        if (other.isPresent()) {
            throw new PlatformException(Problem.invalid(
                    "code",
                    "'" + category.code() + "' is in " + other.get().source() + " for the same area",
                    "one file for each code and area"));
        }
    }

    private record Held(String source, Category category) {}
}
