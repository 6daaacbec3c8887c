// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.shell;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.apache.karaf.shell.support.table.ShellTable;
import org.linli.kernel.calendar.WorkCalendar;
import org.linli.petition.WorkOrderSummary;
import org.linli.petition.internal.upkeep.DueList;

/** Lists open orders by their deadline. */
@Service
@Command(
        scope = "linli",
        name = "due",
        description =
                "Open work orders that are overdue or due soon, the longest overdue first; without personal data.")
public final class DueCommand implements Action {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final int MOST_HOURS = 24 * 60;

    @Argument(name = "hours", description = "Due within so many hours, 0 for overdue ones only")
    @Completion(Hours.class)
    private int hours = 24;

    @Option(name = "-n", aliases = "--max", description = "At most so many, 1 to 200")
    private int max = 50;

    @Reference
    private DueList due;

    @Override
    public Object execute() {
        if (hours < 0 || hours > MOST_HOURS || max < 1 || max > 200) {
            throw new IllegalArgumentException("hours: 0 to " + MOST_HOURS + "; --max: 1 to 200");
        }
        Instant until = due.now().plus(Duration.ofHours(hours));
        List<WorkOrderSummary> orders = due.before(until, max);
        ShellTable table = new ShellTable();
        table.column("order");
        table.column("number");
        table.column("area");
        table.column("state");
        table.column("due (China)");
        table.column("overdue");
        for (WorkOrderSummary order : orders) {
            table.addRow()
                    .addContent(
                            order.id(),
                            order.number(),
                            order.area(),
                            order.state(),
                            MINUTE.format(order.due().atZone(WorkCalendar.CHINA)),
                            order.overdue() ? "yes" : "");
        }
        table.emptyTableText("nothing is due before " + MINUTE.format(until.atZone(WorkCalendar.CHINA)));
        table.print(System.out);
        return null;
    }

    /** Offers usual spans. */
    @Service
    public static final class Hours implements org.apache.karaf.shell.api.console.Completer {
        private final StringsCompleter usual = new StringsCompleter(List.of("0", "4", "24", "72", "168"));

        @Override
        public int complete(
                org.apache.karaf.shell.api.console.Session session,
                org.apache.karaf.shell.api.console.CommandLine line,
                List<String> candidates) {
            return usual.complete(session, line, candidates);
        }
    }
}
