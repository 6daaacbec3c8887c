// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.load.registry;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.persistence.EntityManagerFactory;
import javax.persistence.Persistence;
import javax.sql.DataSource;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.crypto.Keyring;
import org.linli.kernel.purpose.PurposeSource;
import org.linli.kernel.purpose.Purposes;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Grant;
import org.linli.kernel.security.Role;
import org.linli.kernel.support.data.Schema;
import org.linli.kernel.testing.TestDatabases;
import org.linli.kernel.testing.TestKeyring;
import org.linli.organization.testing.FakeAreas;
import org.linli.organization.testing.FakeUnits;
import org.linli.registry.Residents;
import org.linli.registry.internal.Neighbours;
import org.linli.registry.internal.RegistrySchema;
import org.linli.registry.internal.Seals;
import org.linli.registry.internal.care.CareReviewPurpose;
import org.linli.registry.internal.care.category.ConfiguredCategories;
import org.linli.registry.internal.people.JpaResidents;
import org.linli.registry.internal.people.Reading;
import org.linli.registry.internal.people.ShownGroups;
import org.linli.registry.internal.search.CubeTotals;
import org.linli.registry.internal.search.IndexedResidentSearch;
import org.linli.registry.internal.search.TotalsProjection;

/** The registry's own components on a database, with the platform's keyring and a ledger that writes. */
final class RegistryModule implements AutoCloseable {
    /** Keeps the areas. */
    static final Actor ADMINISTRATOR =
            new Actor("administrator", "管理员", List.of(new Grant(Role.ADMINISTRATOR, null)), Set.of());

    private static final Path BUNDLES = Path.of("..", "..", "bundles");

    final Clock clock = Clock.fixed(Population.TODAY.atTime(1, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    final Keyring keyring = TestKeyring.create();
    final Seals seals = new Seals(keyring);
    final ConfiguredCategories categories = new ConfiguredCategories();
    final DataSource dataSource;
    final RegistrySchema schema;
    final InsertLedger ledger;
    final TotalsProjection projection = new TotalsProjection(clock);
    final IndexedResidentSearch search;
    final CubeTotals totals;
    final Residents residents;
    final Neighbours neighbours;
    private final EntityManagerFactory entityManagers;

    RegistryModule(TestDatabases databases, Population population) {
        this.dataSource = migrated(databases, "registry");
        Schema kernel = new Schema(migrated(databases, "kernel"));
        this.entityManagers = Persistence.createEntityManagerFactory(
                "registry",
                Map.of(
                        "javax.persistence.nonJtaDataSource",
                        dataSource,
                        "eclipselink.session-name",
                        "figures on " + databases.kind()));
        this.schema = new RegistrySchema(new Schema(dataSource, entityManagers), clock);
        this.ledger = new InsertLedger(kernel, keyring, clock);
        FakeAreas areas = new FakeAreas(new FakeUnits());
        areas.save(population.areas(), ADMINISTRATOR);
        CareReviewPurpose reviews = new CareReviewPurpose(schema);
        Purposes purposes = (purpose, person, operation, from, reader) -> {
            if (reviews.check(purpose.reference(), person, reader) != PurposeSource.Standing.HOLDS) {
                throw new PlatformException(Problem.forbidden("this purpose does not hold for this record"));
            }
        };
        this.neighbours = new Neighbours(areas, ledger, purposes);
        this.search = new IndexedResidentSearch(schema, seals, neighbours, categories);
        this.totals = new CubeTotals(schema, seals, neighbours, categories);
        Reading reading = new Reading(
                schema,
                seals,
                neighbours,
                new ShownGroups("care-review=CONTACT HOME HOUSEHOLD"),
                (resident, by) -> List.of());
        this.residents = new JpaResidents(schema, null, seals, null, null, null, reading, null);
    }

    private static DataSource migrated(TestDatabases databases, String module) {
        DataSource dataSource = databases.schema(module);
        databases.migrate(dataSource, BUNDLES.resolve(module).resolve("core/src/main/resources/migrations"));
        return dataSource;
    }

    @Override
    public void close() {
        entityManagers.close();
    }
}
