// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.internal.database;

import java.sql.SQLException;
import java.util.Hashtable;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.linli.kernel.internal.crypto.KeyFiles;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.util.tracker.BundleTracker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives each bundle with a header {@code Linli-Schema} the data source of that schema. A schema's pool, once there, lives
 * as long as this component, so that the swap of a module does not touch it. What does not work is tried again until it
 * does. Enabled when its configuration, if there is one, has been read.
 */
@Component(service = ModuleSchemas.class, immediate = true, enabled = false, configurationPid = DatabaseSettings.PID)
@Designate(ocd = DatabaseConfiguration.class)
public final class ModuleSchemas {
    private static final Logger LOG = LoggerFactory.getLogger(ModuleSchemas.class);
    private static final String HEADER = "Linli-Schema";
    private static final long RETRY_SECONDS = 5;
    private static final long LAST_WORK_SECONDS = 10;

    private final BundleContext context;
    private final DatabaseSettings settings;
    private final ScheduledExecutorService worker =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "linli-schemas"));
    // a module starts within the registration of its data source, and must not keep the others waiting
    private final ExecutorService starts =
            Executors.newCachedThreadPool(work -> new Thread(work, "linli-module-start"));
    private final BundleTracker<String> tracker;
    private final Set<String> asked = ConcurrentHashMap.newKeySet();
    private final Map<String, String> failures = new ConcurrentHashMap<>();
    private final Map<String, DataSource> open = new ConcurrentHashMap<>();
    private final Map<String, ServiceRegistration<DataSource>> registrations = new ConcurrentHashMap<>();
    private volatile Database database;

    /** Looks for modules from now on. */
    @Activate
    public ModuleSchemas(
            BundleContext context,
            @Reference KeyFiles keys,
            DatabaseConfiguration configuration,
            Map<String, Object> properties) {
        this.context = context;
        this.settings =
                new DatabaseSettings(configuration, properties, context.getProperty("karaf.data"), keys.folder());
        this.tracker = new BundleTracker<>(context, Bundle.STARTING | Bundle.ACTIVE, null) {
            @Override
            public String addingBundle(Bundle bundle, BundleEvent event) {
                return asks(bundle);
            }
        };
        tracker.open();
    }

    @Modified
    void changed() {
        LOG.warn("The database was configured anew; this takes effect at the next start");
    }

    @Deactivate
    void close() {
        tracker.close();
        end(worker);
        end(starts);
        registrations.values().forEach(ServiceRegistration::unregister);
        if (database != null) {
            database.close();
        }
    }

    private static void end(ExecutorService threads) {
        threads.shutdownNow();
        try {
            if (!threads.awaitTermination(LAST_WORK_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("The database is still being worked on");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Which product it is. */
    public String kind() {
        return settings.kind();
    }

    /** The data sources that are there, by schema. */
    public Map<String, DataSource> open() {
        return Map.copyOf(open);
    }

    /** Why schemas are not there, by schema. */
    public Map<String, String> failures() {
        return Map.copyOf(failures);
    }

    private String asks(Bundle bundle) {
        String schema = bundle.getHeaders("").get(HEADER);
        if (schema != null && asked.add(schema)) {
            worker.execute(() -> provide(schema));
        }
        return schema;
    }

    private void provide(String schema) {
        try {
            if (database == null) {
                database = settings.open();
                LOG.info("Database: {}", settings);
            }
            long start = System.nanoTime();
            DataSource dataSource = database.schema(schema);
            LOG.info("Schema {} is there after {} ms", schema, (System.nanoTime() - start) / 1_000_000);
            failures.remove(schema);
            open.put(schema, dataSource);
            starts.execute(() -> publish(schema, dataSource));
        } catch (SQLException | RuntimeException failed) {
            retry(schema, failed);
        }
    }

    private void publish(String schema, DataSource dataSource) {
        Hashtable<String, Object> properties = new Hashtable<>();
        properties.put("osgi.jndi.service.name", schema);
        properties.put("linli.schema", schema);
        registrations.put(schema, context.registerService(DataSource.class, dataSource, properties));
    }

    private void retry(String schema, Exception failed) {
        String reason = failed.getMessage();
        // the same trouble again is not worth a second line
        if (!String.valueOf(reason).equals(failures.put(schema, String.valueOf(reason)))) {
            LOG.error("Schema {} is not there: {}. Tried again every {} s", schema, reason, RETRY_SECONDS, failed);
        }
        if (!worker.isShutdown()) {
            worker.schedule(() -> provide(schema), RETRY_SECONDS, TimeUnit.SECONDS);
        }
    }
}
