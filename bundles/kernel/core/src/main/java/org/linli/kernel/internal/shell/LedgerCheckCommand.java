// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.internal.shell;

import java.nio.file.Path;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.linli.kernel.internal.ledger.SealedLedger;
import org.osgi.framework.BundleContext;

/** Checks that nobody has changed the access ledger. */
@Service
@Command(
        scope = "linli",
        name = "ledger-check",
        description = "Computes the access ledger's chain of hashes again and compares it with the seals and with the"
                + " heads outside the database; names the first broken entry")
public final class LedgerCheckCommand implements Action {
    @Reference
    private BundleContext context;

    @Option(name = "--heads", description = "the folder of heads, such as the copy on another machine")
    private String heads;

    @Override
    public Object execute() {
        Path folder = heads == null ? null : Path.of(heads);
        new Registry(context)
                .each(
                        SealedLedger.class,
                        ledger -> System.out.println(ledger.check(folder).words()));
        return null;
    }
}
