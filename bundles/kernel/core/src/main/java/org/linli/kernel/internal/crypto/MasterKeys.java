// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.internal.crypto;

import com.google.crypto.tink.Aead;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The master key in use. Another node may change its file: then this reads it again. */
final class MasterKeys {
    private static final Logger LOG = LoggerFactory.getLogger(MasterKeys.class);

    private final Source file;
    private volatile Loaded loaded;
    private volatile Set<String> lacking = Set.of();

    /** Where the key is read from. */
    interface Source {
        MasterKey read() throws GeneralSecurityException;
    }

    /**
     * A master key ready for use.
     *
     * @param all opens what any of its keys has wrapped, and wraps by the newest
     * @param newest opens only what the newest has wrapped, and wraps by it
     */
    record Loaded(MasterKey key, Set<String> fingerprints, Aead all, Aead newest) {
        static Loaded of(MasterKey key) throws GeneralSecurityException {
            return new Loaded(key, key.fingerprints(), key.aead(), key.newestAead());
        }
    }

    MasterKeys(MasterKey key, Source file) throws GeneralSecurityException {
        this.loaded = Loaded.of(key);
        this.file = file;
    }

    /** A key without a file. */
    static MasterKeys of(MasterKey key) throws GeneralSecurityException {
        return new MasterKeys(key, () -> key);
    }

    Loaded now() {
        return loaded;
    }

    /** The keys that the database knows of and the file on this node does not hold. */
    Set<String> lacking() {
        return lacking;
    }

    /**
     * Refuses to wrap by a key that is no longer the newest.
     *
     * @throws PlatformException unavailable
     */
    void requireWhole() {
        if (!lacking.isEmpty()) {
            throw new PlatformException(Problem.unavailable("key file", Duration.ofSeconds(5)));
        }
    }

    /** Reads the file again; whether it holds other keys than before. */
    synchronized boolean reread() {
        try {
            Loaded read = Loaded.of(file.read());
            boolean changed = !read.fingerprints().equals(loaded.fingerprints());
            if (changed) {
                loaded = read;
                LOG.info("The file of master keys has changed; it holds {}", read.fingerprints());
            }
            return changed;
        } catch (GeneralSecurityException | UncheckedIOException unreadable) {
            LOG.error("The file of master keys cannot be read again; the keys read before stay in use", unreadable);
            return false;
        }
    }

    /** Compares with what the database knows, and reads the file again where they differ. */
    void compare(Set<String> known) {
        if (!known.equals(loaded.fingerprints())) {
            reread();
        }
        Set<String> missing = new HashSet<>(known);
        missing.removeAll(loaded.fingerprints());
        if (!missing.isEmpty() && lacking.isEmpty()) {
            LOG.error(
                    "Another node wraps by the keys {}, which the file on this node does not hold: put the same file"
                            + " here. Until then nothing new is sealed here",
                    missing);
        }
        lacking = Set.copyOf(missing);
    }
}
