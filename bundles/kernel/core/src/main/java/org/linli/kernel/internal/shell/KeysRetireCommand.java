// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.internal.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.linli.kernel.PlatformException;
import org.linli.kernel.internal.crypto.KeyringStart;
import org.osgi.framework.BundleContext;

/** Destroys the older master keys. */
@Service
@Command(
        scope = "linli",
        name = "keys-retire",
        description = "Destroys all master keys but the newest, for good, once nothing is wrapped by them any more")
public final class KeysRetireCommand implements Action {
    @Reference
    private BundleContext context;

    @Override
    public Object execute() {
        try {
            new Registry(context)
                    .each(KeyringStart.class, keys -> keys.rotation().retire(System.out::println));
        } catch (PlatformException refused) {
            System.out.println(refused.problem().detail());
        }
        return null;
    }
}
