// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.internal.shell;

import java.util.List;
import java.util.stream.Stream;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.apache.karaf.shell.support.table.ShellTable;
import org.linli.kernel.AreaCode;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.config.DecidedBy;
import org.linli.kernel.pack.Pack;
import org.osgi.framework.BundleContext;

/** Tells who decides what in an area. */
@Service
@Command(
        scope = "linli",
        name = "config",
        description =
                "linli:config explain AREA tells which file, pack or default decides each question in an area, which"
                        + " packs hold there, and which files are refused and why")
public final class ConfigCommand implements Action {
    private static final int SHORT = 60;

    @Reference
    private BundleContext context;

    @Argument(name = "explain", required = true, description = "explain")
    @Completion(
            value = StringsCompleter.class,
            values = {"explain"})
    private String question;

    @Argument(index = 1, name = "area", required = true, description = "the area's code, such as 990101001")
    @Completion(PackAreas.class)
    private String area;

    @Option(name = "--full", aliases = "-f", description = "with all that is said, however long")
    private boolean full;

    @Override
    public Object execute() {
        if (!question.equals("explain")) {
            throw new PlatformException(Problem.invalid("question", "was '" + question + "'", "explain"));
        }
        AreaCode code = AreaCode.of(area.strip());
        Explanation explanation = new Explanation(new Registry(context));
        table(
                explanation.questions(code).stream().map(ConfigCommand::row).toList(),
                "Module",
                "Question",
                "Decided by",
                "For",
                "Says");
        table(explanation.packs(code).stream().map(ConfigCommand::row).toList(), "Pack", "Name", "Area", "Version");
        explanation.refused().forEach(file -> System.out.println("REFUSED " + file));
        return null;
    }

    private static List<String> row(Explanation.Answer answer) {
        DecidedBy each = answer.decided();
        String where = each.area() == null ? "everywhere" : each.area().value();
        return List.of(answer.module(), each.question(), each.source(), where, each.says());
    }

    private static List<String> row(Pack pack) {
        return List.of(pack.id(), pack.name(), pack.area().value(), pack.version());
    }

    private void table(List<List<String>> rows, String... columns) {
        ShellTable table = new ShellTable();
        Stream.of(columns).forEach(table::column);
        table.emptyTableText("none");
        rows.forEach(
                row -> table.addRow().addContent(row.stream().map(this::cut).toArray()));
        table.print(System.out);
    }

    private String cut(String text) {
        return full || text.length() <= SHORT ? text : text.substring(0, SHORT - 1) + "…";
    }
}
