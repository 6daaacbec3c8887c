// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.transfer;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.linli.kernel.ledger.Access;
import org.linli.kernel.ledger.AccessLedger;
import org.linli.kernel.purpose.Purpose;
import org.linli.kernel.security.Actor;
import org.linli.registry.Exports;
import org.linli.registry.ResidentExport;

/**
 * A file as it is written: each page's people are in the ledger before the page goes out, and nothing is kept. Between pages
 * it rests as long as half a page took, so that others are answered.
 */
final class ExportFile implements Exports.File {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final char BOM = '\uFEFF';
    private static final Duration LONGEST_REST = Duration.ofMillis(500);

    private final ExportTable.Kept export;
    private final ExportRows rows;
    private final Marks marks;
    private final AccessLedger ledger;
    private final String from;
    private final Actor by;

    ExportFile(ExportTable.Kept export, ExportRows rows, Marks marks, AccessLedger ledger, String from, Actor by) {
        this.export = export;
        this.rows = rows;
        this.marks = marks;
        this.ledger = ledger;
        this.from = from;
        this.by = by;
    }

    @Override
    public String name() {
        return "residents-" + export.shown().id() + ".csv";
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        ResidentExport shown = export.shown();
        write(out, BOM + Cells.row(List.of(watermark())) + Cells.row(ExportRows.headings(shown.draft())));
        int count = 0;
        ExportRows.After after = ExportRows.After.NOBODY;
        while (count < Exports.MOST_ROWS) {
            long begin = System.nanoTime();
            List<ExportRows.Person> page = rows.next(shown.draft(), after);
            if (page.isEmpty()) {
                break;
            }
            after = ExportRows.after(page);
            List<ExportRows.Person> some = page.subList(0, Math.min(page.size(), Exports.MOST_ROWS - count));
            look(some);
            write(out, lines(some, count));
            count += some.size();
            rest(begin);
        }
        write(out, Cells.row(List.of("共" + count + "人；" + watermark())));
        out.flush();
    }

    private void look(List<ExportRows.Person> people) {
        Purpose purpose = new Purpose("export", export.shown().id());
        ledger.append(people.stream()
                .map(person -> Access.record(by, "registry.export", person.id(), purpose, from))
                .toList());
    }

    private String lines(List<ExportRows.Person> people, int before) {
        StringBuilder lines = new StringBuilder();
        int row = before;
        for (List<String> cells : rows.cells(export.shown().draft(), people)) {
            List<String> marked = new ArrayList<>(cells);
            marked.add(marks.of(export.shown().id(), export.mark(), ++row));
            lines.append(Cells.row(marked));
        }
        return lines.toString();
    }

    private String watermark() {
        ResidentExport shown = export.shown();
        return "水印：导出编号" + shown.id() + "；申请并下载：" + shown.askedBy() + "；批准：" + shown.decidedBy() + "；下载时间："
                + TIME.format(shown.fetchedAt().atZone(ZONE)) + "；含个人信息，每行可溯源，不得外传";
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void rest(long begin) {
        long half = (System.nanoTime() - begin) / 2;
        LockSupport.parkNanos(Math.min(half, LONGEST_REST.toNanos()));
    }
}
