// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.attachment;

import java.util.List;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.petition.Attachment;
import org.linli.petition.Attachments.Filed;
import org.linli.petition.internal.OrderAccess;
import org.linli.petition.internal.PlainStep;
import org.linli.petition.internal.attachment.AttachmentTable.Row;

/**
 * Who files a file, and as what.
 *
 * @param by null for the petitioner
 */
record Filer(Filed filed, String by, String name) {
    PlainStep.Words words(Attachment.Kind kind) {
        String what = PurposeWords.of(filed.purpose());
        return new PlainStep.Words(what + "（" + kind + "）", filed.shown() ? "已添加" + what : null);
    }

    /**
     * @param there the files that the petition has
     * @throws PlatformException conflict, when the petition takes no more files, or none so large
     */
    void requireRoom(OrderAccess.Seen seen, List<Row> there, long bytes, AttachmentSettings.Values limits) {
        if (!seen.open()) {
            throw new PlatformException(Problem.conflict("the petition is closed; no files are added to it"));
        }
        long own = there.stream().filter(row -> row.by() == null).count();
        if (by == null && own >= limits.petitionerFiles()) {
            throw new PlatformException(Problem.conflict("the petition has " + own
                    + " files of the petitioner; at most " + limits.petitionerFiles() + " are possible"));
        }
        if (there.size() >= limits.files()) {
            throw new PlatformException(Problem.conflict(
                    "the petition has " + there.size() + " files; at most " + limits.files() + " are possible"));
        }
        long sum = there.stream().mapToLong(row -> row.taken().bytes()).sum();
        if (sum + bytes > limits.petitionBytes()) {
            throw new PlatformException(Problem.conflict("the petition's files have " + sum
                    + " bytes; together at most " + limits.petitionBytes() + " are possible"));
        }
    }
}
