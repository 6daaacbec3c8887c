// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.browser;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The list of all pages: a new page is one more line. */
final class EveryPage {
    /**
     * A page.
     *
     * @param name for its pictures
     * @param who is signed in, null for nobody
     * @param address its path
     * @param seen words to be seen when it is there, by language
     */
    record Page(String name, String who, Supplier<String> address, Map<String, String> seen) {
        @Override
        public String toString() {
            return name;
        }
    }

    private EveryPage() {}

    static List<Page> all() {
        return List.of(
                page("portal-home", null, "/", "反映诉求", "反映诉求"),
                page("portal-file", null, "/file", "什么事", "什么事"),
                page("portal-follow", null, "/follow", "查进度", "查进度"));
    }

    private static Page page(String name, String who, String address, String chinese, String english) {
        return page(name, who, () -> address, chinese, english);
    }

    private static Page page(String name, String who, Supplier<String> address, String chinese, String english) {
        return new Page(name, who, address, Map.of("zh", chinese, "en", english));
    }
}
