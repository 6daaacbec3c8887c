// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.transfer;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.registry.internal.transfer.ImportTable.Job;

/** Duplicates that were looked at and are somebody else. In the transaction that is open. */
final class Clearing {
    private Clearing() {}

    /** Marks rows; refused when one of them is no possible duplicate, or one beyond doubt. */
    static void clear(Connection tx, String job, List<Integer> rows) throws SQLException {
        try (PreparedStatement update = tx.prepareStatement("UPDATE import_row SET cleared = 1"
                + " WHERE import_id = ? AND line_no = ? AND state = 'DUPLICATE' AND certain = 0")) {
            for (int row : rows) {
                update.setString(1, job);
                update.setInt(2, row);
                if (update.executeUpdate() != 1) {
                    throw new PlatformException(Problem.invalid(
                            "notDuplicates",
                            "row " + row + " is no possible duplicate, or has an ID number that is there already",
                            "numbers of rows with another reason than SAME_ID_NUMBER"));
                }
            }
        }
    }

    /** Refuses while a row cannot be taken. */
    static void requireAllGood(Connection tx, Job job) throws SQLException {
        int errors = RowTable.select(tx, job.id(), RowTable.By.STATE, "state = 'ERROR'", 1)
                .size();
        int duplicates = RowTable.select(tx, job.id(), RowTable.By.STATE, "state = 'DUPLICATE' AND cleared = 0", 1)
                .size();
        if (errors + duplicates > 0) {
            Problem plain =
                    Problem.conflict("all or nothing: there are " + job.shown().errors()
                            + " rows with errors and " + job.shown().duplicates()
                            + " duplicates, of which those that are somebody else must be named");
            throw new PlatformException(new Problem(
                    plain.type(),
                    plain.status(),
                    plain.title(),
                    plain.detail(),
                    List.of(),
                    Map.of(
                            "errors", job.shown().errors(),
                            "duplicates", job.shown().duplicates())));
        }
    }
}
