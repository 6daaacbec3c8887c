// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.walls;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import javax.inject.Inject;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import javax.persistence.Table;
import javax.sql.DataSource;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.linli.kernel.gate.ServiceGate;
import org.linli.kernel.gate.TransactionMark;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/** What only the inside of a running container shows: gates, schemas, caches. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class ContainerIT {
    private static final int SWAPS = 5;
    private static final String NONE = " WHERE 1 = 0";
    private static final List<String> SCHEMAS =
            List.of("kernel", "organization", "registry", "grid", "petition", "visit", "exchange");

    /** Each is there when its module's tables are. */
    private static final List<String> SERVICES = List.of(
            "org.linli.kernel.crypto.Keyring",
            "org.linli.organization.Areas",
            "org.linli.registry.Residents",
            "org.linli.petition.Petitions",
            "org.linli.petition.spi.Channel");

    @Inject
    private BundleContext context;

    @Configuration
    public Option[] configuration() throws IOException {
        return Container.options();
    }

    @Before
    public void theModulesAreThere() {
        SERVICES.forEach(service -> await(service, () -> context.getServiceReference(service) != null));
    }

    @Test
    public void allBundlesOfOursRun() {
        await("all bundles to be active", () -> notActive().isEmpty());
    }

    @Test
    public void callsThroughTheGateDoNotNoticeThatTheProviderIsReplaced() throws IOException, BundleException {
        try (ServiceGate<Supplier<String>> gate = gate()) {
            Set<String> versions = new TreeSet<>();
            Bundle provider = context.installBundle("walls:provider", Provider.bundle("1.0.0"));
            provider.start();
            try (Caller throughGate = new Caller(gate.service());
                    Caller withoutGate = new Caller(this::answerWithoutGate)) {
                for (int i = 1; i <= SWAPS; i++) {
                    String version = i + ".0.0";
                    provider.update(Provider.bundle(version));
                    versions.add(version);
                    await(version, () -> throughGate.answers().contains(version));
                }
                assertEquals(List.of(), throughGate.failures());
                assertEquals(versions, throughGate.answers());
                assertFalse(
                        "the swaps were not felt without the gate either: this test tests nothing",
                        withoutGate.failures().isEmpty());
            } finally {
                provider.uninstall();
            }
        }
    }

    @Test
    public void theGateRefusesACallInsideATransaction() throws IOException, BundleException {
        Bundle provider = context.installBundle("walls:provider", Provider.bundle("1.0.0"));
        provider.start();
        try (ServiceGate<Supplier<String>> gate = gate()) {
            Supplier<String> service = gate.service();
            assertEquals("1.0.0", service.get());
            TransactionMark.enter();
            try {
                assertThrows(IllegalStateException.class, service::get);
            } finally {
                TransactionMark.leave();
            }
            assertEquals("1.0.0", service.get());
        } finally {
            provider.uninstall();
        }
    }

    @Test
    public void aModuleCannotTouchAnothersTables() throws SQLException {
        Map<String, DataSource> sources = Map.of(
                "kernel", dataSource("kernel"),
                "organization", dataSource("organization"),
                "registry", dataSource("registry"),
                "grid", dataSource("grid"),
                "petition", dataSource("petition"),
                "visit", dataSource("visit"),
                "exchange", dataSource("exchange"));
        for (String owner : SCHEMAS) {
            DataSource ownersSource = sources.get(owner);
            List<String> tables = Tables.own(ownersSource);
            assertFalse("no tables of " + owner, tables.isEmpty());
            for (String other : SCHEMAS) {
                for (String table : tables) {
                    String what = other + " on " + table;
                    boolean own = other.equals(owner);
                    DataSource source = sources.get(other);
                    assertEquals(what, own ? "" : "42502", Tables.refusal(source, "SELECT * FROM " + table + NONE));
                    assertEquals(what, own ? "" : "42500", Tables.refusal(source, "DELETE FROM " + table + NONE));
                    if (!own) {
                        assertEquals(what, "42507", Tables.refusal(source, "DROP TABLE " + table));
                    }
                }
            }
        }
    }

    @Test
    public void whatChangesInTheDatabaseIsSeenByTheNextEntityManager() throws SQLException {
        EntityManagerFactory factory = service(EntityManagerFactory.class, "(osgi.unit.name=organization)");
        Object[] found = new Object[1];
        await("an entity with rows", () -> {
            found[0] = anyRow(factory);
            return found[0] != null;
        });
        Class<?> type = found[0].getClass();
        Object id = factory.getPersistenceUnitUtil().getIdentifier(found[0]);
        assertFalse(factory.getCache().contains(type, id));
        assertNotNull(find(factory, type, id));

        Tables.execute(
                dataSource("organization"),
                "DELETE FROM " + type.getAnnotation(Table.class).name());

        assertNull("read from a cache", find(factory, type, id));
    }

    private static Object find(EntityManagerFactory factory, Class<?> type, Object id) {
        EntityManager manager = factory.createEntityManager();
        try {
            return manager.find(type, id);
        } finally {
            manager.close();
        }
    }

    /** Some entity that is in the database: which does not matter. */
    private static Object anyRow(EntityManagerFactory factory) {
        EntityManager manager = factory.createEntityManager();
        try {
            return factory.getMetamodel().getEntities().stream()
                    .flatMap(entity -> manager
                            .createQuery("SELECT e FROM " + entity.getName() + " e", Object.class)
                            .setMaxResults(1)
                            .getResultList()
                            .stream())
                    .findFirst()
                    .orElse(null);
        } finally {
            manager.close();
        }
    }

    private List<String> notActive() {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> bundle.getSymbolicName().startsWith("org.linli."))
                .filter(bundle -> bundle.getState() != Bundle.ACTIVE)
                .map(Bundle::getSymbolicName)
                .toList();
    }

    @SuppressWarnings("unchecked")
    private ServiceGate<Supplier<String>> gate() {
        Class<Supplier<String>> type = (Class<Supplier<String>>) (Class<?>) Supplier.class;
        return new ServiceGate<>(context, type, Provider.FILTER, Duration.ofSeconds(8));
    }

    private String answerWithoutGate() {
        try {
            for (ServiceReference<?> reference : context.getServiceReferences(Supplier.class, Provider.FILTER)) {
                return String.valueOf(((Supplier<?>) context.getService(reference)).get());
            }
        } catch (InvalidSyntaxException impossible) {
            throw new IllegalArgumentException(impossible);
        }
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        throw new IllegalStateException("nobody is there");
    }

    private DataSource dataSource(String schema) {
        return service(DataSource.class, "(linli.schema=" + schema + ")");
    }

    private <S> S service(Class<S> type, String filter) {
        await(type.getSimpleName() + " " + filter, () -> reference(type, filter) != null);
        return context.getService(reference(type, filter));
    }

    private <S> ServiceReference<S> reference(Class<S> type, String filter) {
        try {
            return context.getServiceReferences(type, filter).stream()
                    .findFirst()
                    .orElse(null);
        } catch (InvalidSyntaxException wrong) {
            throw new IllegalArgumentException(wrong);
        }
    }

    /** Awaitility is not in the container; nor does a failure's own class get out of it, so its words must. */
    private static void await(String what, Callable<Boolean> condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        String failure = "";
        while (System.nanoTime() < end) {
            try {
                if (condition.call()) {
                    return;
                }
            } catch (Exception failed) {
                failure = ": " + failed;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
        throw new AssertionError("waited in vain for " + what + failure);
    }
}
