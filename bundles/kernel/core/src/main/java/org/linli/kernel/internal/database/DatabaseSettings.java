// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.internal.database;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Collectors;
import org.linli.kernel.internal.crypto.KeyFolder;

/** The configuration understood: which database, with which secret. */
final class DatabaseSettings {
    /** Where it is configured. */
    static final String PID = "org.linli.database";

    private static final String DERBY = "jdbc:derby:";
    private static final String POSTGRES = "jdbc:postgresql:";
    private static final String SECRET = "database.key";
    private static final int SECRET_BYTES = 32;
    private static final String PASSWORD_OF = "password.";
    private static final int DERBY_POOL = 12;
    private static final int POSTGRES_POOL = 8;

    private final DatabaseConfiguration configuration;
    private final Map<String, Object> properties;
    private final Path data;
    private final KeyFolder keys;

    DatabaseSettings(DatabaseConfiguration configuration, Map<String, Object> properties, String data, KeyFolder keys) {
        this.configuration = configuration;
        this.properties = properties;
        this.data = Path.of(data);
        this.keys = keys;
    }

    String kind() {
        return configuration.url().startsWith(POSTGRES) ? "postgresql" : "derby";
    }

    /** Opens the database; may be tried again when it fails. */
    Database open() throws SQLException {
        String url = configuration.url().strip();
        if (url.startsWith(POSTGRES)) {
            return postgres(url);
        }
        if (url.isEmpty() || url.startsWith(DERBY)) {
            return derby();
        }
        throw new SQLException("no such database: " + url + "; expected " + POSTGRES + "//host/database or " + DERBY
                + "/folder in etc/" + PID + ".cfg");
    }

    @Override
    public String toString() {
        return kind().equals("derby") ? "Derby in " + derbyFolder() : configuration.url();
    }

    private Database derby() throws SQLException {
        boolean there = Files.exists(derbyFolder().resolve("service.properties"));
        return DerbyDatabase.open(
                derbyFolder(), data.resolve("log").resolve("derby.log"), passwords(there), limits(DERBY_POOL));
    }

    private Path derbyFolder() {
        String url = configuration.url().strip();
        return url.isEmpty()
                ? data.resolve("derby").resolve("linli")
                : Path.of(url.substring(DERBY.length()).split(";", 2)[0]);
    }

    private Database postgres(String url) throws SQLException {
        Map<String, String> prepared = properties.entrySet().stream()
                .filter(property -> property.getKey().startsWith(PASSWORD_OF))
                .collect(Collectors.toMap(
                        property -> property.getKey().substring(PASSWORD_OF.length()),
                        property -> property.getValue().toString()));
        return new PostgresDatabase(
                new PostgresAccess(
                        url,
                        new Login(configuration.user(), configuration.password()),
                        configuration.rolePrefix(),
                        prepared,
                        configuration.adoptRoles()),
                passwords(false),
                limits(POSTGRES_POOL));
    }

    private PoolLimits limits(int usual) {
        int size = configuration.poolSize() > 0 ? configuration.poolSize() : usual;
        return new PoolLimits(size, configuration.maxWaitMillis());
    }

    private SchemaPasswords passwords(boolean databaseIsThere) throws SQLException {
        byte[] secret = keys.read(SECRET).orElse(null);
        if (secret == null) {
            if (databaseIsThere) {
                throw new SQLException("The key file " + keys.file(SECRET) + " is missing, but the database "
                        + derbyFolder() + " is there and lets nobody in without it. Put the file back");
            }
            secret = new byte[SECRET_BYTES];
            new SecureRandom().nextBytes(secret);
            keys.create(SECRET, secret);
        }
        return new SchemaPasswords(secret);
    }
}
