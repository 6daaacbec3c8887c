// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The list of all pages: a new page is one more line in a file of {@code pages/} beside this class, one file for each room or
 * page, so that many can add theirs.
 */
final class EveryPage {
    private static final Pattern OPEN = Pattern.compile("\\{(\\w+)}");

    /** What stands in braces in an address, and where it comes from; asked once, when it is needed. */
    private static final Map<String, Supplier<String>> MADE = Map.of(
            "resident", once(EveryPage::resident),
            "order", once(() -> Site.file("三号楼前的路灯不亮了，晚上看不清台阶").order()),
            "household",
                    once(() -> Site.as("worker")
                            .get("/api/registry/households?area=990101001001001&size=1")
                            .must(200)
                            .text("/items/0/id")));

    /**
     * A page.
     *
     * @param name for its pictures
     * @param who is signed in, null for nobody
     * @param path as in the list
     * @param seen words to be seen when it is there, by language
     */
    record Page(String name, String who, String path, Map<String, String> seen) {
        String address() {
            Matcher open = OPEN.matcher(path);
            return open.replaceAll(found -> MADE.get(found.group(1)).get());
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private EveryPage() {}

    static List<Page> all() {
        try (Stream<Path> files = Files.list(folder())) {
            List<Page> all = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                Files.readAllLines(file).stream()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .map(EveryPage::page)
                        .forEach(all::add);
            }
            return all;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Somebody about whom a correction waits, which is the reason to look. */
    private static String resident() {
        var first = Site.as("community")
                .get("/api/registry/change-requests?area=990101001001")
                .must(200);
        return first.text("/items/0/resident") + "?request=" + first.text("/items/0/id");
    }

    private static Path folder() {
        try {
            return Path.of(EveryPage.class.getResource("pages/portal.txt").toURI())
                    .getParent();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Page page(String line) {
        String[] part = Stream.of(line.split("\\|")).map(String::strip).toArray(String[]::new);
        if (part.length != 5) {
            throw new IllegalArgumentException("name | who | address | Chinese | English: " + line);
        }
        return new Page(part[0], part[1].isEmpty() ? null : part[1], part[2], Map.of("zh", part[3], "en", part[4]));
    }

    private static Supplier<String> once(Supplier<String> made) {
        String[] kept = new String[1];
        return () -> {
            kept[0] = kept[0] == null ? made.get() : kept[0];
            return kept[0];
        };
    }
}
