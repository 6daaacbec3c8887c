// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.attachment;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.crypto.Keyring;
import org.linli.kernel.security.Actor;
import org.linli.petition.Attachments;
import org.linli.petition.internal.PetitionSchema;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Files that came before their petition. */
final class WaitingFiles {
    private static final Logger LOG = LoggerFactory.getLogger(WaitingFiles.class);

    private final PetitionSchema schema;
    private final Keyring keyring;
    private final AttachmentSettings settings;

    WaitingFiles(PetitionSchema schema, Keyring keyring, AttachmentSettings settings) {
        this.schema = schema;
        this.keyring = keyring;
        this.settings = settings;
    }

    WaitingTable.Row bring(Attachments.Upload upload, Actor by) {
        if (by.equals(Actor.ANONYMOUS)) {
            throw new PlatformException(Problem.unauthenticated("files are brought by whoever is signed in"));
        }
        // Before anything is streamed: whoever may not bring it need not send it.
        long there = schema.schema().jdbc(tx -> WaitingTable.countOf(tx, by.id()));
        if (there >= Attachments.MOST_WAITING) {
            throw new PlatformException(
                    Problem.conflict("at most " + Attachments.MOST_WAITING + " files wait for their petition"));
        }
        FileNames.check(upload.name());
        return keep(new WaitingTable.Row(
                new Intake(keyring, settings.now()).take(upload), schema.now(), by.id(), by.displayName()));
    }

    private WaitingTable.Row keep(WaitingTable.Row row) {
        boolean done = false;
        try {
            schema.schema().jdbc(tx -> {
                WaitingTable.insert(tx, row);
                return row;
            });
            done = true;
        } finally {
            if (!done) {
                drop(row.taken());
            }
        }
        return row;
    }

    Optional<WaitingTable.Row> find(String id) {
        return schema.schema().jdbc(tx -> WaitingTable.find(tx, id));
    }

    /** It belongs to nobody; what cannot be deleted now is swept later. */
    void drop(Taken taken) {
        try {
            Files.deleteIfExists(new AttachmentFolder(settings.now().folder()).of(taken.id()));
        } catch (IOException failed) {
            LOG.warn("A file without a row is left for the sweep", failed);
        }
    }
}
