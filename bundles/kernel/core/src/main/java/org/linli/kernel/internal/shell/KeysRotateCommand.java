// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.internal.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.linli.kernel.PlatformException;
import org.linli.kernel.internal.crypto.KeyringStart;
import org.osgi.framework.BundleContext;

/** Makes a new master key. */
@Service
@Command(
        scope = "linli",
        name = "keys-rotate",
        description = "Makes a new master key and wraps all persons' keys anew while work goes on; broken off, give it"
                + " again and it goes on")
public final class KeysRotateCommand implements Action {
    @Reference
    private BundleContext context;

    @Override
    public Object execute() {
        try {
            new Registry(context)
                    .each(KeyringStart.class, keys -> keys.rotation().rotate(System.out::println));
        } catch (PlatformException refused) {
            System.out.println(refused.problem().detail());
        }
        return null;
    }
}
