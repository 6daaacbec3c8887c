// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.internal.shell;

import java.util.List;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.linli.kernel.PlatformException;
import org.linli.kernel.feed.Feed;
import org.linli.kernel.feed.FeedEvent;
import org.osgi.framework.BundleContext;

/** Shows what stands in a feed. */
@Service
@Command(
        scope = "linli",
        name = "feed",
        description = "Shows the numbered events of a feed, the newest 20 unless told; no personal data is in them")
public final class FeedCommand implements Action {
    private static final int MOST = 1000;

    @Reference
    private BundleContext context;

    @Argument(name = "feed", description = "the feed's name", required = true)
    @Completion(FeedNames.class)
    private String name;

    @Option(name = "--from", aliases = "-f", description = "the number of the first to show")
    private Long from;

    @Option(name = "--count", aliases = "-n", description = "how many, 1 to 1000")
    private int count = 20;

    @Override
    public Object execute() {
        try {
            List<FeedEvent> events = new Registry(context).ofFeed(name, this::events);
            ShellTable table = new ShellTable();
            List.of("Seq", "Type", "Subject", "Version", "At", "Cause", "Body").forEach(table::column);
            table.emptyTableText("no event there");
            events.forEach(event -> table.addRow()
                    .addContent(
                            event.seq(),
                            event.type(),
                            event.subject(),
                            event.version(),
                            event.at(),
                            event.cause() == null ? "" : event.cause(),
                            event.body()));
            table.print(System.out);
        } catch (PlatformException refused) {
            // printed, because a command over ssh shows no result
            System.out.println(refused.problem().detail());
        }
        return null;
    }

    private List<FeedEvent> events(Feed feed) {
        int most = Math.max(1, Math.min(MOST, count));
        long after = from == null ? feed.head() - most : from - 1;
        return feed.after(Math.max(0, after), most);
    }
}
