// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.care.category;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Dictionary;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linli.kernel.AreaCode;
import org.linli.kernel.Problem;
import org.linli.kernel.config.DecidedBy;
import org.linli.kernel.support.config.ConfiguredFiles;
import org.osgi.framework.Constants;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.cm.ManagedServiceFactory;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

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

    private final List<Category> shipped = ShippedCategories.read();
    private final ConfiguredFiles<Category> files = new ConfiguredFiles<>(new Reading());
    private final List<Runnable> followers = new CopyOnWriteArrayList<>();

    /** Takes in what is configured now, at once. */
    @Activate
    public ConfiguredCategories(@Reference ConfigurationAdmin admin) {
        files.takeAll(admin, PID);
    }

    /** For tests: the shipped ones only. */
    public ConfiguredCategories() {}

    @Override
    public String getName() {
        return "categories of care files";
    }

    @Override
    public void updated(String pid, Dictionary<String, ?> given) {
        files.take(pid, given);
        followers.forEach(Runnable::run);
    }

    @Override
    public void deleted(String pid) {
        files.drop(pid);
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
    public List<String> sensitiveSomewhere() {
        return all().filter(Category::sensitive).map(Category::code).distinct().toList();
    }

    /** Who decides each category in an area, also those of which no files are opened there. */
    public List<DecidedBy> explain(AreaCode area) {
        return all().map(Category::code)
                .distinct()
                .sorted()
                .flatMap(code -> find(area, code).stream())
                .map(category ->
                        new DecidedBy("关怀档案 " + category.code(), source(category), category.area(), category.say()))
                .toList();
    }

    private String source(Category category) {
        return files.held().stream()
                .filter(file -> file.said() == category)
                .map(ConfiguredFiles.Held::source)
                .findFirst()
                .orElse(DecidedBy.PLATFORM_DEFAULT);
    }

    /** The files that are refused now, each with its reasons. */
    public List<String> refused() {
        return files.refused();
    }

    /** The category of a code in an area: the exact area's, else the nearest area's above it, else the shipped one. */
    public Optional<Category> find(AreaCode area, String code) {
        return all().filter(category -> category.code().equals(code))
                .filter(category -> category.area() == null || category.area().contains(area))
                .max(Comparator.comparingInt(ConfiguredCategories::nearness));
    }

    /** The categories of which files are opened in an area, by code. */
    public List<Category> in(AreaCode area) {
        return all().map(Category::code)
                .distinct()
                .sorted()
                .flatMap(code -> find(area, code).stream())
                .filter(Category::used)
                .toList();
    }

    /** A shipped one is not there where a file without an area has its code. */
    private Stream<Category> all() {
        List<Category> configured = files.said();
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

    private static final class Reading implements ConfiguredFiles.Reading<Category> {
        @Override
        public Category read(Map<String, String> values) {
            return CategoryFile.read(values);
        }

        @Override
        public Object key(Category category) {
            return Arrays.asList(category.code(), category.area());
        }

        @Override
        public Problem second(Category category, String first) {
            return Problem.invalid(
                    "code",
                    "'" + category.code() + "' is in " + first + " for the same area",
                    "one file for each code and area");
        }

        @Override
        public String say(Category category) {
            return category.code() + ", " + category.rule().say();
        }
    }
}
