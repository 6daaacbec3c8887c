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
 * A key's file, which lies outside the database. The database keeps the fingerprints of its keys, so that a lost or
 * mistaken file is noticed at the start, and never quietly replaced by a new one.
 */
final class KeyFile<K extends FileKey> {
    private static final Logger LOG = LoggerFactory.getLogger(KeyFile.class);

    private final KeyFolder folder;
    private final String name;
    private final KeyFingerprints fingerprints;
    private final Making<K> making;

    /** How a key comes to be. */
    record Making<K>(Fresh<K> generate, Parsing<K> parse) {
        static final Making<MasterKey> MASTER = new Making<>(MasterKey::generate, MasterKey::parse);
        static final Making<IndexKey> INDEX = new Making<>(IndexKey::generate, IndexKey::parse);
    }

    /** Makes a new key. */
    interface Fresh<K> {
        K key() throws GeneralSecurityException;
    }

    /** Reads a key's file. */
    interface Parsing<K> {
        K key(byte[] file) throws GeneralSecurityException;
    }

    KeyFile(KeyFolder folder, String name, KeyFingerprints fingerprints, Making<K> making) {
        this.folder = folder;
        this.name = name;
        this.fingerprints = fingerprints;
        this.making = making;
    }

    /**
     * Reads the key; at the very first start makes it.
     *
     * @throws IllegalStateException when the file is missing or is another's, and the database has data already
     */
    K open() throws GeneralSecurityException, SQLException {
        Set<String> known = fingerprints.known();
        Optional<byte[]> file = folder.read(name);
        if (file.isEmpty() && !known.isEmpty()) {
            throw new IllegalStateException("The key file " + folder.file(name)
                    + " is missing, but this database holds personal data sealed with it. Put the file back from its"
                    + " backup and start again; no new one is made, because then that data would be lost for good");
        }
        K key = file.isPresent() ? making.parse().key(file.get()) : create();
        Set<String> missing = new HashSet<>(known);
        missing.removeAll(key.fingerprints());
        if (!missing.isEmpty()) {
            throw new IllegalStateException("The key file " + folder.file(name)
                    + " belongs to another database: this one's personal data was sealed with the keys " + missing
                    + ", the file holds " + key.fingerprints());
        }
        Set<String> added = new HashSet<>(key.fingerprints());
        added.removeAll(known);
        fingerprints.add(added);
        return key;
    }

    private K create() throws GeneralSecurityException {
        K key = making.generate().key();
        folder.create(name, key.serialize());
        LOG.info("Made the key file {}. Keep a copy apart from the database", folder.file(name));
        return key;
    }
}
