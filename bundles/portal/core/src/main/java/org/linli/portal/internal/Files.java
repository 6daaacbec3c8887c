// SPDX-License-Identifier: Apache-2.0
package org.linli.portal.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;

/** The files of the pages: one style sheet and a few small scripts. Each has an address that changes with its content. */
public final class Files {
    private static final Map<String, String> TYPES = Map.of(
            "portal.css", "text/css;charset=UTF-8",
            "icon.svg", "image/svg+xml",
            "file.js", "text/javascript;charset=UTF-8",
            "call.js", "text/javascript;charset=UTF-8");

    private static final Map<String, String> ADDRESSES = new ConcurrentHashMap<>();

    private Files() {}

    /** What kind of file it is; empty when there is none of that name. */
    public static Optional<String> type(String name) {
        return Optional.ofNullable(TYPES.get(name));
    }

    /** Its content. */
    public static byte[] content(String name) {
        try (InputStream file = Files.class.getClassLoader().getResourceAsStream("assets/" + name)) {
            return file.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String address(String name) {
        return ADDRESSES.computeIfAbsent(name, Files::summed);
    }

    private static String summed(String name) {
        CRC32 sum = new CRC32();
        sum.update(content(name));
        return "/assets/" + name + "?" + Long.toString(sum.getValue(), Character.MAX_RADIX);
    }
}
