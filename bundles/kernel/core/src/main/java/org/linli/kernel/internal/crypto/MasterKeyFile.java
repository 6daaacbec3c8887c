// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.internal.crypto;

import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The master key's file, which lives outside the database. The database keeps the fingerprints of its keys, so that a
 * lost or mistaken file is noticed at the start, and never quietly replaced by a new one.
 */
final class MasterKeyFile {
    static final String NAME = "personal-data.json";

    private static final Logger LOG = LoggerFactory.getLogger(MasterKeyFile.class);

    private final KeyFolder folder;
    private final KeyFingerprints fingerprints;

    MasterKeyFile(KeyFolder folder, KeyFingerprints fingerprints) {
        this.folder = folder;
        this.fingerprints = fingerprints;
    }

    /**
     * Reads the master key; at the very first start makes it.
     *
     * @throws IllegalStateException when the file is missing or is another's, and the database has data already
     */
    MasterKey open() throws GeneralSecurityException, SQLException {
        Set<String> known = fingerprints.known();
        Optional<byte[]> file = folder.read(NAME);
        if (file.isEmpty() && !known.isEmpty()) {
            throw new IllegalStateException("The key file " + folder.file(NAME)
                    + " is missing, but this database holds personal data sealed with it. Put the file back from its"
                    + " backup and start again; no new one is made, because then that data would be lost for good");
        }
        MasterKey key = file.isPresent() ? MasterKey.parse(file.get()) : create();
        Set<String> missing = new HashSet<>(known);
        missing.removeAll(key.fingerprints());
        if (!missing.isEmpty()) {
            throw new IllegalStateException("The key file " + folder.file(NAME)
                    + " belongs to another database: this one's personal data was sealed with the keys " + missing
                    + ", the file holds " + key.fingerprints());
        }
        Set<String> added = new HashSet<>(key.fingerprints());
        added.removeAll(known);
        fingerprints.add(added);
        return key;
    }

    private MasterKey create() throws GeneralSecurityException {
        MasterKey key = MasterKey.generate();
        folder.create(NAME, key.serialize());
        LOG.info("Made the key of personal data, {}. Keep a copy apart from the database", folder.file(NAME));
        return key;
    }
}
