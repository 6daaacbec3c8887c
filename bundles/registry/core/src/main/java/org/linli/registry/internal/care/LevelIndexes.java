// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.care;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.registry.event.CareFileSaved;
import org.linli.registry.internal.Diary;
import org.linli.registry.internal.RegistrySchema;
import org.linli.registry.internal.Seals;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives files from before the blind index by which they are counted; once, after a start. */
@Component(service = LevelIndexes.class, immediate = true)
public final class LevelIndexes {
    private static final Logger LOG = LoggerFactory.getLogger(LevelIndexes.class);
    /** A file and its event: fewer rows in a transaction than one may change. */
    private static final int AT_A_TIME = 100;

    private static final int AGAIN_AFTER_SECONDS = 30;

    private final RegistrySchema schema;
    private final Seals seals;
    private final Diary diary;
    private final CareRecords records;
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "linli-registry-care-levels");
        thread.setDaemon(true);
        return thread;
    });
    private volatile boolean closing;

    @Activate
    public LevelIndexes(
            @Reference RegistrySchema schema,
            @Reference Seals seals,
            @Reference Diary diary,
            @Reference CareRecords records) {
        this.schema = schema;
        this.seals = seals;
        this.diary = diary;
        this.records = records;
        worker.execute(this::settleOrAgain);
    }

    /** No interrupt: a database in this process would not bear it. */
    @Deactivate
    public void close() {
        closing = true;
        worker.shutdown();
    }

    private void settleOrAgain() {
        try {
            settle();
        } catch (RuntimeException failed) {
            LOG.warn(
                    "Care files from before cannot be counted by level now; again in {} s",
                    AGAIN_AFTER_SECONDS,
                    failed);
            if (!closing) {
                worker.schedule(this::settleOrAgain, AGAIN_AFTER_SECONDS, TimeUnit.SECONDS);
            }
        }
    }

    /** A file with what it is counted by. */
    private record Marked(CareFileRow row, String levelIndex) {}

    /** Goes through those without; returns how many. */
    int settle() {
        int settled = 0;
        List<String> ids = schema.jdbc(LevelIndexes::without);
        while (!ids.isEmpty() && !closing) {
            List<Marked> marked = ids.stream().map(this::marked).toList();
            schema.jdbc(tx -> write(tx, marked));
            settled += marked.size();
            ids = schema.jdbc(LevelIndexes::without);
        }
        diary.nudge();
        return settled;
    }

    /** What cannot be opened, of somebody who was made unreadable or by a lost key, has no level. */
    private Marked marked(String id) {
        CareFileRow row = schema.read(em -> em.find(CareFileRow.class, id));
        try {
            return new Marked(
                    row,
                    records.words(row)
                            .map(words -> SealedWords.levelIndex(seals, words.category(), words.level()))
                            .orElse(""));
        } catch (PlatformException unopened) {
            if (!unopened.problem().type().equals(Problem.CONFLICT)) {
                throw unopened;
            }
            LOG.warn("Care file {} was sealed by a key that is not one of this platform's and is not counted", id);
            return new Marked(row, "");
        }
    }

    private static List<String> without(Connection tx) throws SQLException {
        List<String> ids = new ArrayList<>();
        try (PreparedStatement select = tx.prepareStatement("SELECT id FROM care_file WHERE level_index IS NULL"
                        + " ORDER BY id FETCH FIRST " + AT_A_TIME + " ROWS ONLY");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                ids.add(row.getString(1));
            }
        }
        return ids;
    }

    /** Leaves what somebody has written meanwhile. */
    private int write(Connection tx, List<Marked> files) throws SQLException {
        try (PreparedStatement update =
                tx.prepareStatement("UPDATE care_file SET level_index = ? WHERE id = ? AND level_index IS NULL")) {
            for (Marked file : files) {
                CareFileRow row = file.row();
                update.setString(1, file.levelIndex());
                update.setString(2, row.id);
                if (update.executeUpdate() == 1) {
                    CareFileSaved event =
                            new CareFileSaved(row.id, row.resident, row.area().value());
                    diary.tell(tx, event, row.id, row.version);
                }
            }
        }
        return files.size();
    }
}
