// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.internal.shell;

import java.util.List;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.linli.kernel.internal.ledger.SealedLedger;
import org.osgi.framework.BundleContext;

/** Shows the newest looks at personal data. */
@Service
@Command(
        scope = "linli",
        name = "ledger",
        description = "Shows the newest sealed entries of the access ledger, 20 unless told; whom they concern by the"
                + " beginning of the pseudonym")
public final class LedgerCommand implements Action {
    private static final int MOST = 1000;

    @Reference
    private BundleContext context;

    @Option(name = "--count", aliases = "-n", description = "how many, 1 to 1000")
    private int count = 20;

    @Override
    public Object execute() {
        ShellTable table = new ShellTable();
        List.of("Number", "At", "Reader", "Operation", "Whom", "What for", "Rows", "From", "")
                .forEach(table::column);
        table.emptyTableText("nobody has looked at anything");
        new Registry(context).each(SealedLedger.class, ledger -> ledger.newest(Math.max(1, Math.min(MOST, count)))
                .forEach(line -> table.addRow().addContent(line.toArray())));
        table.print(System.out);
        return null;
    }
}
