// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.swap;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import org.junit.Test;

/** The next versions are the same bundles, really different inside. */
public class VersionsIT {
    @Test
    public void theNextVersionsFitWhereThoseBeforeWere() throws IOException {
        for (String name : List.of("petition-core", "escalation-core")) {
            Swappable module = new Swappable(null, name);
            Attributes now = manifest(module.jar(Version.NOW));
            Attributes next = manifest(module.jar(Version.NEXT));
            for (String header : List.of("Bundle-SymbolicName", "Import-Package", "Linli-Schema")) {
                assertEquals(name + " " + header, now.getValue(header), next.getValue(header));
            }
            assertEquals("0.2.0", next.getValue("Bundle-Version"));
            Set<String> more = new TreeSet<>(migrations(module.jar(Version.NEXT)));
            more.removeAll(migrations(module.jar(Version.NOW)));
            assertEquals("one more migration: " + more, 1, more.size());
            assertTrue(more.toString(), more.iterator().next().contains("__expand_"));
        }
    }

    private static Attributes manifest(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.getManifest().getMainAttributes();
        }
    }

    private static Set<String> migrations(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.startsWith("migrations/") && name.endsWith(".sql"))
                    .collect(Collectors.toSet());
        }
    }
}
