// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.internal.shell;

import java.util.List;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.linli.kernel.feed.FeedReader;
import org.linli.kernel.feed.FeedReader.PoisonEvent;
import org.osgi.framework.BundleContext;

/** Lists the events that readers could not deal with. */
@Service
@Command(
        scope = "linli",
        name = "poison",
        description = "Lists the events that readers could not deal with and set aside; see linli:redrive")
public final class PoisonCommand implements Action {
    @Reference
    private BundleContext context;

    @Argument(name = "reader", description = "only those of this reader")
    @Completion(ReaderNames.class)
    private String reader;

    @Override
    public Object execute() {
        Registry registry = new Registry(context);
        ShellTable table = new ShellTable();
        List.of("Reader", "Seq", "Type", "Subject", "Tries", "Since", "Error").forEach(table::column);
        table.emptyTableText("nothing was set aside");
        List<String> readers = reader == null ? registry.all(FeedReader.class, FeedReader::name) : List.of(reader);
        for (String name : readers) {
            for (PoisonEvent event : registry.reader(name, FeedReader::poison)) {
                table.addRow()
                        .addContent(
                                name,
                                event.seq(),
                                event.type(),
                                event.subject(),
                                event.tries(),
                                event.since(),
                                event.error());
            }
        }
        table.print(System.out);
        return null;
    }
}
