// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.attachment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.linli.kernel.support.Chunks;
import org.linli.petition.Attachments;
import org.linli.petition.internal.PetitionSchema;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes away what a crash left: files that were being taken in, and files that no row names; and what waited too long. Only what has lain still for
 * half an hour, because other nodes may use the same folder.
 */
@Component(service = AttachmentSweep.class, immediate = true)
public final class AttachmentSweep {
    private static final Logger LOG = LoggerFactory.getLogger(AttachmentSweep.class);
    private static final Duration STILL = Duration.ofMinutes(30);
    private static final int EVERY_MINUTES = 60;
    private static final int MOST = 500;

    private final PetitionSchema schema;
    private final AttachmentSettings settings;
    private final ScheduledExecutorService clock;
    private Instant sweptBefore = Instant.EPOCH;

    @Activate
    public AttachmentSweep(@Reference PetitionSchema schema, @Reference AttachmentSettings settings) {
        this.schema = schema;
        this.settings = settings;
        this.clock = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "linli petition attachment sweep");
            thread.setDaemon(true);
            return thread;
        });
        clock.scheduleWithFixedDelay(this::sweep, 1, EVERY_MINUTES, TimeUnit.MINUTES);
    }

    /** Not by interrupt: Derby would close the connection in use. */
    @Deactivate
    public void close() {
        clock.shutdown();
    }

    private void sweep() {
        try {
            // By the clock of the disk, which wrote the times of the files.
            int gone = sweep(Instant.now().minus(STILL)) + sweepWaiting();
            if (gone > 0) {
                LOG.info("{} files that belonged to nothing were deleted", gone);
            }
        } catch (IOException | RuntimeException failed) {
            LOG.warn("Files that belong to nothing stay for another hour", failed);
        }
    }

    /** Deletes what was written before and belongs to nothing; tells how many. */
    public synchronized int sweep(Instant before) throws IOException {
        AttachmentFolder folder = new AttachmentFolder(settings.now().folder());
        int gone = 0;
        for (Path left : folder.leftOver(before)) {
            gone += Files.deleteIfExists(left) ? 1 : 0;
        }
        // A folder into which nothing was put since holds nothing new to look at.
        for (Path part : folder.folders(sweptBefore.minus(STILL))) {
            gone += sweep(folder.files(part, before));
        }
        sweptBefore = before;
        return gone;
    }

    /** Deletes what waited too long for its petition; tells how many. */
    public int sweepWaiting() throws IOException {
        Instant before = schema.now().minus(Duration.ofDays(Attachments.WAITING_DAYS));
        AttachmentFolder folder = new AttachmentFolder(settings.now().folder());
        int gone = 0;
        for (String id : schema.schema().jdbc(tx -> WaitingTable.older(tx, before, MOST))) {
            // Between the two it may have become a petition's: then its file stays.
            if (schema.schema().jdbc(tx -> WaitingTable.remove(tx, id))) {
                gone += Files.deleteIfExists(folder.of(id)) ? 1 : 0;
            }
        }
        return gone;
    }

    private int sweep(List<Path> files) throws IOException {
        int gone = 0;
        for (List<Path> some : Chunks.of(files)) {
            List<String> ids =
                    some.stream().map(file -> file.getFileName().toString()).toList();
            Set<String> known = schema.schema().jdbc(tx -> AttachmentTable.known(tx, ids));
            for (Path file : some) {
                if (!known.contains(file.getFileName().toString())) {
                    gone += Files.deleteIfExists(file) ? 1 : 0;
                }
            }
        }
        return gone;
    }
}
