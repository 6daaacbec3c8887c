// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.internal.shell;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.linli.kernel.health.ModuleHealth;
import org.linli.kernel.internal.database.FlywayMigrations;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/** Lists our bundles. */
@Service
@Command(
        scope = "linli",
        name = "modules",
        description = "Lists the platform's bundles: version, state, since when it is installed in this version, the"
                + " newest migration of its schema, and how it is")
public final class ModulesCommand implements Action {
    private static final String OURS = "org.linli.";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

    @Reference
    private BundleContext context;

    @Option(name = "--facts", aliases = "-f", description = "with what each module tells of itself")
    private boolean facts;

    @Override
    public Object execute() {
        Map<String, Integer> versions = versions();
        ShellTable table = new ShellTable();
        List.of("Id", "Module", "Version", "State", "Since", "Schema", "Health").forEach(table::column);
        Arrays.stream(context.getBundles())
                .filter(bundle -> String.valueOf(bundle.getSymbolicName()).startsWith(OURS))
                .sorted(Comparator.comparing(Bundle::getSymbolicName).thenComparing(Bundle::getVersion))
                .forEach(bundle -> table.addRow()
                        .addContent(
                                bundle.getBundleId(),
                                bundle.getSymbolicName().substring(OURS.length()),
                                bundle.getVersion(),
                                state(bundle.getState()),
                                TIME.format(Instant.ofEpochMilli(bundle.getLastModified())),
                                schema(bundle, versions),
                                health(bundle)));
        table.print(System.out);
        return null;
    }

    private Map<String, Integer> versions() {
        Map<String, Integer> versions = new TreeMap<>();
        new Registry(context).each(FlywayMigrations.class, migrations -> versions.putAll(migrations.versions()));
        return versions;
    }

    private static String schema(Bundle bundle, Map<String, Integer> versions) {
        String schema = bundle.getHeaders("").get("Linli-Schema");
        if (schema == null) {
            return "";
        }
        return schema + (versions.containsKey(schema) ? " V" + versions.get(schema) : " not migrated");
    }

    private String health(Bundle bundle) {
        List<String> words = new ArrayList<>();
        ServiceReference<?>[] published = bundle.getRegisteredServices();
        for (ServiceReference<?> reference : published == null ? new ServiceReference<?>[0] : published) {
            if (List.of((String[]) reference.getProperty("objectClass")).contains(ModuleHealth.class.getName())
                    && context.getService(reference) instanceof ModuleHealth health) {
                try {
                    ModuleHealth.Status status = health.status();
                    words.add(words(health.module(), status));
                } finally {
                    context.ungetService(reference);
                }
            }
        }
        return String.join("; ", words);
    }

    private String words(String module, ModuleHealth.Status status) {
        String ready = module + (status.ready() ? " ready" : " NOT READY");
        return facts || !status.ready() ? ready + " " + new TreeMap<>(status.facts()) : ready;
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
