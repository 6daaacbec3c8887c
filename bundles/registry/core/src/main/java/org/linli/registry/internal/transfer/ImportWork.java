// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.transfer;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.linli.kernel.support.Ids;
import org.linli.registry.ResidentImport.State;
import org.linli.registry.internal.Diary;
import org.linli.registry.internal.Neighbours;
import org.linli.registry.internal.RegistrySchema;
import org.linli.registry.internal.Seals;
import org.linli.registry.internal.people.Drafts;
import org.linli.registry.internal.people.HouseholdBatch;
import org.linli.registry.internal.people.ResidentBatch;
import org.linli.registry.internal.transfer.ImportTable.Job;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What is to be done for imports, a piece at a time; of several workers, on this node or others, one is at an import. */
@Component(service = ImportWork.class)
public final class ImportWork {
    private static final int MOST_EMPTIED = 400;
    private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(1);

    private final RegistrySchema schema;
    private final Checking checking;
    private final Applying applying;
    private final String holder = Ids.next();
    private Instant lookedForOld = Instant.EPOCH;

    @Activate
    public ImportWork(
            @Reference RegistrySchema schema,
            @Reference Seals seals,
            @Reference Neighbours neighbours,
            @Reference Diary diary,
            @Reference Drafts drafts,
            @Reference ResidentBatch residents,
            @Reference HouseholdBatch households) {
        this.schema = schema;
        this.checking = new Checking(schema, seals, neighbours);
        this.applying = new Applying(schema, seals, diary, checking, drafts, residents, households);
    }

    /**
     * Does one piece.
     *
     * @return false when there is nothing to do
     */
    public boolean step() {
        Instant now = schema.clock().instant();
        Optional<Job> job = schema.jdbc(tx -> ImportTable.claim(tx, holder, now));
        if (job.isEmpty()) {
            return empty();
        }
        if (job.get().shown().state() == State.APPLYING) {
            applying.step(job.get(), holder);
        } else {
            checking.step(job.get(), holder);
        }
        return true;
    }

    /** Lets others take what this one was at. */
    void release() {
        schema.jdbc(tx -> {
            ImportTable.release(tx, holder);
            return null;
        });
    }

    /** Throws away what nobody came back for, and clears up after imports that have ended. */
    private boolean empty() {
        Instant now = schema.clock().instant();
        if (!now.isBefore(lookedForOld.plus(BETWEEN_LOOKS))) {
            schema.jdbc(tx -> ImportTable.expire(tx, now));
            lookedForOld = now;
        }
        return schema.jdbc(tx -> {
            for (String id : ImportTable.toEmpty(tx)) {
                int left = RowTable.deleteSome(tx, id, "import_row", "line_no", MOST_EMPTIED);
                left += left > 0 ? 0 : RowTable.deleteSome(tx, id, "import_part", "part", MOST_EMPTIED);
                if (left > 0) {
                    return true;
                }
                ImportTable.emptied(tx, id);
            }
            return false;
        });
    }
}
