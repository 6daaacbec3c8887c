// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.support.world;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Derby, embedded, on disk. */
public final class DerbyDatabase extends TestDatabase {
    private static Path folder;

    private final Path database;

    private DerbyDatabase(Path database) {
        this.database = database;
    }

    /** The settings of the product; before Derby's first use. */
    public static void configure() {
        System.setProperty("derby.stream.error.file", System.getProperty("java.io.tmpdir") + "/linli-derby.log");
        System.setProperty("derby.storage.pageSize", "32768");
        System.setProperty("derby.locks.waitTimeout", "5");
        System.setProperty("derby.locks.deadlockTimeout", "2");
    }

    public static synchronized DerbyDatabase shared() throws IOException {
        configure();
        if (folder == null) {
            folder = Files.createTempDirectory("linli-derby");
        }
        return new DerbyDatabase(folder.resolve("stories"));
    }

    /** A database that no other test uses; another process can open it. */
    public static DerbyDatabase alone() throws IOException {
        configure();
        return new DerbyDatabase(Files.createTempDirectory("linli-derby").resolve("alone"));
    }

    @Override
    public String name() {
        return "Derby";
    }

    @Override
    public String url(String schema) {
        return "jdbc:derby:" + database + ";create=true";
    }

    @Override
    public String user(String schema) {
        return schema;
    }

    @Override
    void createSchema(String schema) {
        // A user's schema is there when it creates its first table.
    }
}
