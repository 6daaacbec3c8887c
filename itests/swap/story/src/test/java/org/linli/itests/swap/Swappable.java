// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.swap;

import static org.junit.Assert.assertEquals;

import java.nio.file.Path;
import org.linli.itests.Server;

/** A module of the running server that is replaced in place. */
final class Swappable {
    private static final Path ASSEMBLY = Path.of(System.getProperty("linli.assembly"));
    private static final Path NEXT = Path.of(System.getProperty("linli.next"));
    private static final String VERSION = System.getProperty("linli.version");

    private final Server server;
    private final String name;
    private volatile Version running = Version.NOW;

    Swappable(Server server, String name) {
        this.server = server;
        this.name = name;
    }

    /** The version that was put in last. */
    Version running() {
        return running;
    }

    /** Puts the other version in its place; back when the new one is started. */
    void replace() {
        Version other = running.other();
        assertEquals(
                "",
                server.shell("bundle:update --raw org.linli." + name + " "
                                + jar(other).toUri())
                        .strip());
        running = other;
    }

    /** The jar of a version. */
    Path jar(Version version) {
        return version == Version.NEXT
                ? next(name + "-next")
                : ASSEMBLY.resolve("system/org/linli")
                        .resolve(name)
                        .resolve(VERSION)
                        .resolve(name + "-" + VERSION + ".jar");
    }

    /** A jar that is not in the distribution. */
    static Path next(String artifact) {
        return NEXT.resolve(artifact + ".jar");
    }
}
