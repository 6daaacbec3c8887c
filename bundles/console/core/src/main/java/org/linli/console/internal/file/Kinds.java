// SPDX-License-Identifier: Apache-2.0
package org.linli.console.internal.file;

import java.util.Map;
import java.util.Optional;

/** What kinds of files are given to browsers; any other is not there. */
final class Kinds {
    private static final String TEXT = ";charset=UTF-8";
    private static final Map<String, String> BY_ENDING = Map.ofEntries(
            Map.entry("js", "text/javascript" + TEXT),
            Map.entry("mjs", "text/javascript" + TEXT),
            Map.entry("css", "text/css" + TEXT),
            Map.entry("json", "application/json" + TEXT),
            Map.entry("txt", "text/plain" + TEXT),
            Map.entry("svg", "image/svg+xml" + TEXT),
            Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("webp", "image/webp"),
            Map.entry("woff2", "font/woff2"));

    private Kinds() {}

    /** The content type by the file's ending; empty for what is not given out. */
    static Optional<String> of(String file) {
        return Optional.ofNullable(BY_ENDING.get(file.substring(file.lastIndexOf('.') + 1)));
    }

    /** Whether it becomes smaller when it is compressed. */
    static boolean isText(String type) {
        return type.endsWith(TEXT);
    }
}
