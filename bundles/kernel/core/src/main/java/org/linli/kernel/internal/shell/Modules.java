// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.internal.shell;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.linli.kernel.health.ModuleHealth;
import org.linli.kernel.internal.database.FlywayMigrations;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/** Our bundles as they are now. */
public final class Modules {
    private static final String OURS = "org.linli.";

    private final BundleContext context;

    public Modules(BundleContext context) {
        this.context = context;
    }

    /**
     * One of our bundles.
     *
     * @param id the container's number
     * @param name its name, without what all have in common
     * @param version its version
     * @param state how far it is, in one English word
     * @param since when it was installed in this version
     * @param schema the tables it owns; null for none
     * @param migration the newest migration of them; null when they are not migrated
     * @param health what it says of itself, by part
     */
    public record Module(
            long id,
            String name,
            String version,
            String state,
            Instant since,
            String schema,
            Integer migration,
            List<Health> health) {}

    /** What a part of a module says of itself. */
    public record Health(String part, boolean ready, Map<String, Object> facts) {}

    /** All of them, by name. */
    public List<Module> list() {
        Map<String, Integer> migrations = new TreeMap<>();
        new Registry(context).each(FlywayMigrations.class, each -> migrations.putAll(each.versions()));
        return Arrays.stream(context.getBundles())
                .filter(bundle -> String.valueOf(bundle.getSymbolicName()).startsWith(OURS))
                .sorted(Comparator.comparing(Bundle::getSymbolicName).thenComparing(Bundle::getVersion))
                .map(bundle -> module(bundle, migrations))
                .toList();
    }

    private Module module(Bundle bundle, Map<String, Integer> migrations) {
        String schema = bundle.getHeaders("").get("Linli-Schema");
        return new Module(
                bundle.getBundleId(),
                bundle.getSymbolicName().substring(OURS.length()),
                bundle.getVersion().toString(),
                state(bundle.getState()),
                Instant.ofEpochMilli(bundle.getLastModified()),
                schema,
                schema == null ? null : migrations.get(schema),
                health(bundle));
    }

    private List<Health> health(Bundle bundle) {
        List<Health> parts = new ArrayList<>();
        ServiceReference<?>[] published = bundle.getRegisteredServices();
        for (ServiceReference<?> reference : published == null ? new ServiceReference<?>[0] : published) {
            if (List.of((String[]) reference.getProperty("objectClass")).contains(ModuleHealth.class.getName())
                    && context.getService(reference) instanceof ModuleHealth health) {
                try {
                    ModuleHealth.Status status = health.status();
                    parts.add(new Health(health.module(), status.ready(), new TreeMap<>(status.facts())));
                } finally {
                    context.ungetService(reference);
                }
            }
        }
        return parts;
    }

    private static String state(int state) {
        return switch (state) {
            case Bundle.ACTIVE -> "Active";
            case Bundle.STARTING -> "Starting";
            case Bundle.STOPPING -> "Stopping";
            case Bundle.RESOLVED -> "Resolved";
            case Bundle.INSTALLED -> "Installed";
            default -> "Uninstalled";
        };
    }
}
