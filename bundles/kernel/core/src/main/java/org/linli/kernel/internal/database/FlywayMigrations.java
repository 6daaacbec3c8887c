// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.internal.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.output.MigrateResult;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.database.Migrations;
import org.osgi.framework.Bundle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Migrations by Flyway, each schema with its own table of what was applied. */
@Component(service = {Migrations.class, FlywayMigrations.class})
public final class FlywayMigrations implements Migrations {
    private static final Logger LOG = LoggerFactory.getLogger(FlywayMigrations.class);
    private static final int LOCK_TRIES = 120;

    private final Map<String, Object> turns = new ConcurrentHashMap<>();
    private final Map<String, Integer> versions = new ConcurrentHashMap<>();

    @Activate
    public FlywayMigrations() {
        // nothing to be given: every call brings its bundle and its data source
    }

    @Override
    public int migrate(Bundle bundle, DataSource dataSource) {
        return migrate(dataSource, kind -> MigrationFiles.in(bundle, kind));
    }

    /** The newest applied migration of each schema that was migrated since this component is there. */
    public Map<String, Integer> versions() {
        return Map.copyOf(versions);
    }

    /** Applies the files that the function gives for this kind of database. */
    int migrate(DataSource dataSource, Function<String, List<MigrationFile>> files) {
        Target target = target(dataSource);
        // Derby has no lock that outlives a transaction, and one catalogue for all schemas; who migrates it is in
        // this process
        String turn = target.kind().equals("derby") ? "" : target.schema();
        synchronized (turns.computeIfAbsent(turn, each -> new Object())) {
            Thread thread = Thread.currentThread();
            ClassLoader before = thread.getContextClassLoader();
            thread.setContextClassLoader(FlywayMigrations.class.getClassLoader());
            try {
                int newest = apply(target, files.apply(target.kind()), dataSource);
                versions.put(target.schema().toLowerCase(Locale.ROOT), newest);
                return newest;
            } catch (FlywayException failed) {
                throw new PlatformException(
                        Problem.conflict("the schema " + target.schema() + " cannot be migrated: "
                                + failed.getMessage().strip()),
                        failed);
            } finally {
                thread.setContextClassLoader(before);
            }
        }
    }

    private static int apply(Target target, List<MigrationFile> files, DataSource dataSource) {
        int own = files.stream().mapToInt(MigrationFile::number).max().orElse(0);
        Flyway flyway = flyway(target, files, dataSource);
        refuseContracted(target, own, flyway.info().applied());
        MigrateResult result = flyway.migrate();
        if (result.migrationsExecuted > 0) {
            LOG.info(
                    "Schema {}: {} migrations, now V{}, in {} ms",
                    target.schema(),
                    result.migrationsExecuted,
                    own,
                    result.getTotalMigrationTime());
        }
        return Arrays.stream(flyway.info().applied())
                .mapToInt(FlywayMigrations::number)
                .max()
                .orElse(0);
    }

    private static void refuseContracted(Target target, int own, MigrationInfo[] applied) {
        List<String> harmful = Arrays.stream(applied)
                .filter(migration -> number(migration) > own)
                .filter(migration -> !migration.getDescription().startsWith(MigrationFile.EXPAND))
                .map(migration -> "V" + migration.getVersion() + " " + migration.getDescription())
                .toList();
        if (!harmful.isEmpty()) {
            throw new PlatformException(Problem.conflict("the schema " + target.schema()
                    + " was changed by a newer version of the module in a way that this one (up to V" + own
                    + ") cannot live with: " + String.join(", ", harmful)));
        }
    }

    private static int number(MigrationInfo migration) {
        return migration.getVersion() == null
                ? 0
                : Integer.parseInt(migration.getVersion().getVersion());
    }

    private static Flyway flyway(Target target, List<MigrationFile> files, DataSource dataSource) {
        return Flyway.configure(FlywayMigrations.class.getClassLoader())
                .loggers(QuietFlyway.class.getName())
                .dataSource(dataSource)
                .defaultSchema(target.schema())
                .createSchemas(false)
                .table(target.table())
                .resourceProvider(new GivenResources(files))
                .javaMigrationClassProvider(List::of)
                .skipDefaultCallbacks(true)
                .placeholderReplacement(false)
                .ignoreMigrationPatterns("*:future")
                .validateMigrationNaming(true)
                .lockRetryCount(LOCK_TRIES)
                .cleanDisabled(true)
                .load();
    }

    private static Target target(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            boolean derby = connection
                    .getMetaData()
                    .getDatabaseProductName()
                    .toLowerCase(Locale.ROOT)
                    .contains("derby");
            return new Target(
                    derby ? "derby" : "postgresql",
                    connection.getSchema(),
                    // as each database writes a name that is not quoted
                    derby ? "SCHEMA_HISTORY" : "schema_history");
        } catch (SQLException unreachable) {
            throw new PlatformException(Problem.unavailable("the database", Duration.ofSeconds(5)), unreachable);
        }
    }

    /** Where to: the kind of database, the schema's name and its history table's, as the database writes them. */
    private record Target(String kind, String schema, String table) {}
}
