// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.transfer;

import java.util.Map;
import org.linli.kernel.support.Json;
import org.linli.registry.ImportRow;
import org.linli.registry.internal.Masks;
import org.linli.registry.internal.Phones;

/** Rows as their owner sees them: masked, faults by the headings of the file. */
final class Preview {
    private static final int ID_NUMBER = 18;

    private final Map<?, ?> headings;

    Preview(String headings) {
        this.headings = Json.read(headings, Map.class);
    }

    ImportRow of(RowTable.Row row, StagedRow staged) {
        Line line = staged.line();
        String name = line.get(Column.NAME);
        return new ImportRow(
                row.number(),
                row.state(),
                name.isEmpty() ? "" : Masks.name(name),
                idNumber(line.get(Column.ID_NUMBER)),
                phone(line.get(Column.PHONE)),
                Masks.address(address(line)),
                staged.faults().stream()
                        .map(fault -> new ImportRow.Fault(heading(fault.column()), fault.reason(), fault.expected()))
                        .toList(),
                staged.duplicates());
    }

    private String heading(Column column) {
        Object heading = headings.get(column.name());
        return heading == null ? column.heading() : heading.toString();
    }

    private static String address(Line line) {
        String address = line.get(Column.ADDRESS);
        return address.isEmpty() ? line.get(Column.ESTATE) + line.get(Column.BUILDING) : address;
    }

    /** Of one that is none, the beginning and how long it is. */
    private static String idNumber(String text) {
        if (text.length() == ID_NUMBER) {
            return Masks.idNumber(text);
        }
        return text.isEmpty() ? "" : text.substring(0, Math.min(3, text.length() - 1)) + "****(" + text.length() + ")";
    }

    private static String phone(String text) {
        String digits = Phones.canonical(text);
        return digits.length() < 3 ? "*".repeat(text.length()) : Masks.phone(text);
    }
}
