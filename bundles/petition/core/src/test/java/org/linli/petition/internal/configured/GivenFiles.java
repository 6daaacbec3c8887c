// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.configured;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Properties;

/** Configuration files as the container gives them: read as ISO-8859-1. */
public final class GivenFiles {
    private GivenFiles() {}

    /** A file with these lines. */
    public static Dictionary<String, ?> of(Path file, String... lines) throws IOException {
        Files.write(file, List.of(lines));
        return of(file);
    }

    /** A file that is there. */
    public static Dictionary<String, ?> of(Path file) throws IOException {
        Properties read = new Properties();
        try (InputStream in = Files.newInputStream(file)) {
            read.load(in);
        }
        Hashtable<String, Object> given = new Hashtable<>();
        read.stringPropertyNames().forEach(key -> given.put(key, read.getProperty(key)));
        given.put("service.pid", "whatever");
        given.put("felix.fileinstall.filename", file.toUri().toString());
        return given;
    }
}
