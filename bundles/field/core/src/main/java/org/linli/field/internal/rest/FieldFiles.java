// SPDX-License-Identifier: Apache-2.0
package org.linli.field.internal.rest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Map.Entry;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;

/**
 * The files of the page. Their version is a digest of all of them, and stands in the service worker with their names: when a
 * file is another, the service worker is another, and a phone takes the whole page anew.
 */
final class FieldFiles {
    private static final String WORKER = "worker.js";
    private static final String HOME = "index.html";
    private static final int DIGITS = 16;

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html;charset=UTF-8",
            "js", "text/javascript;charset=UTF-8",
            "css", "text/css;charset=UTF-8",
            "svg", "image/svg+xml",
            "png", "image/png",
            "webmanifest", "application/manifest+json");

    private final Map<String, FieldFile> files = new HashMap<>();
    private final String version;

    /**
     * A file.
     *
     * @param type its media type
     * @param tag a digest of its content
     * @param content its bytes
     * @param zipped the same by gzip
     */
    record FieldFile(String type, String tag, byte[] content, byte[] zipped) {}

    /** @param contents the bytes of each file by its name in the page, such as {@code js/main.js} */
    FieldFiles(Map<String, byte[]> contents) {
        Map<String, byte[]> sorted = new TreeMap<>(contents);
        MessageDigest all = sha256();
        sorted.forEach((name, content) -> {
            all.update(name.getBytes(StandardCharsets.UTF_8));
            all.update(sha256().digest(content));
        });
        version = HexFormat.of().formatHex(all.digest()).substring(0, DIGITS);
        sorted.replace(WORKER, worker(sorted));
        sorted.replace(HOME, home(sorted));
        for (Entry<String, byte[]> each : sorted.entrySet()) {
            String ending = each.getKey().substring(each.getKey().lastIndexOf('.') + 1);
            files.put(
                    each.getKey(),
                    new FieldFile(TYPES.get(ending), tag(each.getValue()), each.getValue(), zipped(each.getValue())));
        }
    }

    String version() {
        return version;
    }

    /** The file, or null. */
    FieldFile find(String name) {
        return files.get(name.isEmpty() ? HOME : name);
    }

    private byte[] worker(Map<String, byte[]> contents) {
        String names = contents.keySet().stream()
                .filter(name -> !name.equals(WORKER))
                .map(name -> "'/field/" + (name.equals(HOME) ? "" : name) + "'")
                .collect(Collectors.joining(", ", "[", "]"));
        return new String(contents.get(WORKER), StandardCharsets.UTF_8)
                .replace("'@version@'", "'" + version + "'")
                .replace("['@files@']", names)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The page names its modules, so that a slow phone asks for all of them at once. */
    private static byte[] home(Map<String, byte[]> contents) {
        String modules = contents.keySet().stream()
                .filter(name -> name.startsWith("js/"))
                .map(name -> "<link rel=\"modulepreload\" href=\"/field/" + name + "\">")
                .collect(Collectors.joining("\n"));
        return new String(contents.get(HOME), StandardCharsets.UTF_8)
                .replace("<!-- modules -->", modules)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zipped(byte[] content) {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
            gzip.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return zipped.toByteArray();
    }

    private static String tag(byte[] content) {
        return HexFormat.of().formatHex(sha256().digest(content)).substring(0, DIGITS);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
