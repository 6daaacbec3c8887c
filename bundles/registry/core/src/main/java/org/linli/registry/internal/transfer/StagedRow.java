// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.transfer;

import java.util.ArrayList;
import java.util.List;
import org.linli.registry.ImportRow;

/**
 * A row that was checked, as it is sealed by the import's key. Its simple name must stay.
 *
 * @param faults by the columns' names
 */
record StagedRow(Line line, List<Fault> faults, List<ImportRow.Duplicate> duplicates) {
    /** Something wrong in a column. */
    record Fault(Column column, String reason, String expected) {}

    StagedRow with(Fault fault) {
        List<Fault> all = new ArrayList<>(faults);
        all.add(fault);
        return new StagedRow(line, all, duplicates);
    }
}
