// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.internal.crypto;

import java.security.GeneralSecurityException;
import java.util.HashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The master key's file, and how it changes. The order of writing makes every crash harmless: a new key is in the file
 * before the database knows it and before it is used; an old one is noted as gone before the file loses it, and what was
 * noted is done at the next start.
 */
final class MasterKeyFile {
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
     * @throws IllegalStateException when the file is missing, is older, or is another's
     */
    MasterKey open() throws GeneralSecurityException {
        MasterKey key = new KeyFile<>(folder, MasterKey.FILE, fingerprints, KeyFile.Making.MASTER).open();
        return withoutRetired(key);
    }

    /** The key as the file says now. */
    MasterKey read() throws GeneralSecurityException {
        return MasterKey.parse(folder.read(MasterKey.FILE)
                .orElseThrow(() -> new GeneralSecurityException(folder.file(MasterKey.FILE) + " is missing")));
    }

    /** Adds a new key, by which from now on is wrapped. */
    MasterKey addNew() throws GeneralSecurityException {
        MasterKey added = read().withNew();
        folder.replace(MasterKey.FILE, added.serialize());
        fingerprints.add(Set.of(added.newest()));
        return added;
    }

    /** Takes all keys but the newest away, for good. */
    MasterKey retireOld() throws GeneralSecurityException {
        MasterKey key = read();
        Set<String> old = new HashSet<>(key.fingerprints());
        old.remove(key.newest());
        old.retainAll(fingerprints.known().keySet());
        fingerprints.retire(old);
        MasterKey left = withoutRetired(key);
        folder.clean(MasterKey.FILE);
        return left;
    }

    private MasterKey withoutRetired(MasterKey key) throws GeneralSecurityException {
        Set<String> gone = new HashSet<>(key.fingerprints());
        gone.retainAll(fingerprints.retired().keySet());
        if (gone.isEmpty()) {
            return key;
        }
        MasterKey left = key.without(gone);
        folder.replace(MasterKey.FILE, left.serialize());
        LOG.info("Took the retired keys {} out of {}", gone, folder.file(MasterKey.FILE));
        return left;
    }
}
