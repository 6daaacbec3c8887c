// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.internal.shell;

import java.util.List;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.linli.kernel.feed.Feed;
import org.osgi.framework.BundleContext;

/** Lists the feeds. */
@Service
@Command(
        scope = "linli",
        name = "feeds",
        description = "Lists the feeds: number of the newest event, and how many committed events wait for a number")
public final class FeedsCommand implements Action {
    @Reference
    private BundleContext context;

    @Override
    public Object execute() {
        Registry registry = new Registry(context);
        ShellTable table = new ShellTable();
        List.of("Feed", "Head", "Unnumbered").forEach(table::column);
        table.emptyTableText("no feed is there");
        for (String name : registry.all(Feed.class, Feed::name)) {
            table.addRow().addContent(name, registry.feed(name, Feed::head), registry.feed(name, Feed::unnumbered));
        }
        table.print(System.out);
        return null;
    }
}
