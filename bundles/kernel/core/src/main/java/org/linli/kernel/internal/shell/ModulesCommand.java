// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.internal.shell;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.osgi.framework.BundleContext;

/** Lists our bundles. */
@Service
@Command(
        scope = "linli",
        name = "modules",
        description = "Lists the platform's bundles: version, state, since when it is installed in this version, the"
                + " newest migration of its schema, and how it is")
public final class ModulesCommand implements Action {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

    @Reference
    private BundleContext context;

    @Option(name = "--facts", aliases = "-f", description = "with what each module tells of itself")
    private boolean facts;

    @Override
    public Object execute() {
        ShellTable table = new ShellTable();
        List.of("Id", "Module", "Version", "State", "Since", "Schema", "Health").forEach(table::column);
        new Modules(context).list().forEach(module -> table.addRow()
                .addContent(
                        module.id(),
                        module.name(),
                        module.version(),
                        module.state(),
                        TIME.format(module.since()),
                        schema(module),
                        module.health().stream().map(this::words).collect(Collectors.joining("; "))));
        table.print(System.out);
        return null;
    }

    private static String schema(Modules.Module module) {
        if (module.schema() == null) {
            return "";
        }
        return module.schema() + (module.migration() == null ? " not migrated" : " V" + module.migration());
    }

    private String words(Modules.Health part) {
        String ready = part.part() + (part.ready() ? " ready" : " NOT READY");
        return facts || !part.ready() ? ready + " " + part.facts() : ready;
    }
}
