// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.internal.shell;

import java.util.List;
import java.util.Locale;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.linli.kernel.feed.Feed;
import org.linli.kernel.feed.FeedReader;
import org.osgi.framework.BundleContext;

/** Lists the readers of feeds. */
@Service
@Command(
        scope = "linli",
        name = "bookmarks",
        description = "Lists the readers of feeds: how far each is, how far behind, and how many events it set aside")
public final class BookmarksCommand implements Action {
    @Reference
    private BundleContext context;

    @Override
    public Object execute() {
        Registry registry = new Registry(context);
        ShellTable table = new ShellTable();
        List.of("Reader", "Kind", "Feed", "Bookmark", "Lag", "Poison").forEach(table::column);
        table.emptyTableText("no reader is there");
        for (String name : registry.all(FeedReader.class, FeedReader::name)) {
            Line line = registry.reader(name, Line::of);
            long head = registry.feed(line.feed(), Feed::head);
            table.addRow()
                    .addContent(
                            name,
                            line.kind(),
                            line.feed(),
                            line.bookmark(),
                            head < 0 ? "feed away" : Math.max(0, head - line.bookmark()),
                            line.poison());
        }
        table.print(System.out);
        return null;
    }

    private record Line(String kind, String feed, long bookmark, int poison) {
        static Line of(FeedReader reader) {
            return new Line(
                    reader.kind().name().toLowerCase(Locale.ROOT),
                    reader.feed(),
                    reader.bookmark(),
                    reader.poison().size());
        }
    }
}
