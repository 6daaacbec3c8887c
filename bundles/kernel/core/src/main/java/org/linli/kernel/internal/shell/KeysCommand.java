// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.internal.shell;

import java.util.List;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.linli.kernel.internal.crypto.KeyRotation;
import org.linli.kernel.internal.crypto.KeyringStart;
import org.osgi.framework.BundleContext;

/** Shows the master keys, and what the modules that keep wrapped keys have done. */
@Service
@Command(
        scope = "linli",
        name = "keys",
        description = "Shows the master keys by fingerprint, and who still uses old ones")
public final class KeysCommand implements Action {
    @Reference
    private BundleContext context;

    @Override
    public Object execute() {
        new Registry(context).each(KeyringStart.class, keys -> show(keys.rotation()));
        return null;
    }

    private static void show(KeyRotation rotation) {
        ShellTable keys = new ShellTable();
        List.of("Master key", "Made", "In use for").forEach(keys::column);
        rotation.keys().forEach(key -> keys.addRow()
                .addContent(key.fingerprint(), key.madeAt(), key.newest() ? "all new keys" : "older keys"));
        keys.print(System.out);
        ShellTable modules = new ShellTable();
        List.of("Module", "Its wrapped keys").forEach(modules::column);
        modules.emptyTableText("no module keeps wrapped keys");
        rotation.modules().forEach((module, words) -> modules.addRow().addContent(module, words));
        modules.print(System.out);
    }
}
