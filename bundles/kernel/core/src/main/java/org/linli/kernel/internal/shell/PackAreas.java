// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.internal.shell;

import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.linli.kernel.pack.Packs;
import org.osgi.framework.BundleContext;

/** Completes the areas that packs decide for; any other can be typed. */
@Service
public final class PackAreas implements Completer {
    @Reference
    private BundleContext context;

    @Override
    public int complete(Session session, CommandLine line, List<String> candidates) {
        StringsCompleter strings = new StringsCompleter();
        new Registry(context).each(Packs.class, packs -> packs.deployed().stream()
                .filter(pack -> pack.area() != null)
                .forEach(pack -> strings.getStrings().add(pack.area().value())));
        return strings.complete(session, line, candidates);
    }
}
