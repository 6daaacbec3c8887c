// SPDX-License-Identifier: Apache-2.0
package org.linli.console.internal.file;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.osgi.framework.Bundle;

/**
 * A folder of a bundle whose files browsers may read, and nothing outside of it.
 *
 * @param bundle whose it is
 * @param path its place in the bundle, without slashes at its ends
 * @param version changes with what is in it, and with nothing else: two nodes, and a bundle that is installed again, have
 *     the same
 */
public record Folder(Bundle bundle, String path, String version) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]*");
    private static final int VERSION_LENGTH = 12;

    /** The folder as it is now; empty when the bundle has no such folder, or is gone. */
    public static Optional<Folder> of(Bundle bundle, String path) {
        try {
            return versionOf(bundle, path).map(version -> new Folder(bundle, path, version));
        } catch (IOException | IllegalStateException gone) {
            return Optional.empty();
        }
    }

    /** A file of the folder, by a path whose every part is a plain name; empty when there is none. */
    public Optional<byte[]> read(String file) {
        for (String part : file.split("/", -1)) {
            if (!NAME.matcher(part).matches()) {
                return Optional.empty();
            }
        }
        try {
            URL entry = bundle.getEntry(path + "/" + file);
            return entry == null ? Optional.empty() : Optional.of(content(entry));
        } catch (IOException | IllegalStateException gone) {
            return Optional.empty();
        }
    }

    private static Optional<String> versionOf(Bundle bundle, String path) throws IOException {
        Enumeration<URL> entries = bundle.findEntries(path, "*", true);
        TreeMap<String, URL> files = new TreeMap<>();
        for (URL entry : entries == null ? List.<URL>of() : Collections.list(entries)) {
            if (!entry.getPath().endsWith("/")) {
                files.put(entry.getPath(), entry);
            }
        }
        if (files.isEmpty()) {
            return Optional.empty();
        }
        MessageDigest digest = sha256();
        for (var file : files.entrySet()) {
            digest.update(file.getKey().getBytes(StandardCharsets.UTF_8));
            digest.update(content(file.getValue()));
        }
        return Optional.of(
                new BigInteger(1, digest.digest()).toString(Character.MAX_RADIX).substring(0, VERSION_LENGTH));
    }

    private static byte[] content(URL entry) throws IOException {
        try (InputStream in = entry.openStream()) {
            return in.readAllBytes();
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
