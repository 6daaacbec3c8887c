// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.internal.crypto;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.concurrent.atomic.LongAdder;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.crypto.Keyring;

/** A keyring by Tink: AES-256-GCM, for each person a key set wrapped by the master key. */
public final class TinkKeyring implements Keyring {
    /** A wrapped key cannot be passed off as other data sealed by the master key. */
    private static final byte[] WRAPPED = "linli person key".getBytes(StandardCharsets.UTF_8);

    private final MasterKeys masters;
    private final IndexKey index;
    private final LongAdder rewraps = new LongAdder();

    TinkKeyring(MasterKeys masters, IndexKey index) {
        this.masters = masters;
        this.index = index;
    }

    /** A keyring whose keys nobody keeps: for tests. */
    public static TinkKeyring ofNewKey() {
        try {
            return new TinkKeyring(MasterKeys.of(MasterKey.generate()), IndexKey.generate());
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    @Override
    public byte[] newKey() {
        masters.requireWhole();
        try {
            return wrapped(
                    KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, RegistryConfiguration.get()),
                    masters.now());
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("cannot make a key", failed);
        }
    }

    @Override
    public byte[] seal(byte[] wrappedKey, byte[] data, String context) {
        try {
            return key(wrappedKey).encrypt(data, bytes(context));
        } catch (GeneralSecurityException failed) {
            throw refused(context, failed);
        }
    }

    @Override
    public byte[] open(byte[] wrappedKey, byte[] sealed, String context) {
        try {
            return key(wrappedKey).decrypt(sealed, bytes(context));
        } catch (GeneralSecurityException failed) {
            throw refused(context, failed);
        }
    }

    @Override
    public String index(String context, String value) {
        try {
            return index.index(context, value);
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("cannot make an index", failed);
        }
    }

    @Override
    public byte[] rewrap(byte[] wrappedKey) {
        if (wrappedKey == null || wrappedKey.length == 0) {
            return wrappedKey;
        }
        masters.requireWhole();
        MasterKeys.Loaded now = masters.now();
        try {
            if (isBy(now.newest(), wrappedKey)) {
                return wrappedKey;
            }
            byte[] again = wrapped(handle(wrappedKey), now);
            rewraps.increment();
            return again;
        } catch (GeneralSecurityException failed) {
            throw refused("a wrapped key", failed);
        }
    }

    /** How many keys were wrapped anew since the start. */
    long rewraps() {
        return rewraps.sum();
    }

    private Aead key(byte[] wrapped) throws GeneralSecurityException {
        if (wrapped == null || wrapped.length == 0) {
            throw new GeneralSecurityException("the person's key was destroyed");
        }
        return handle(wrapped).getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    private KeysetHandle handle(byte[] wrapped) throws GeneralSecurityException {
        try {
            return unwrapped(wrapped, masters.now().all());
        } catch (GeneralSecurityException unknown) {
            // Perhaps another node has made a new master key.
            if (masters.reread()) {
                return unwrapped(wrapped, masters.now().all());
            }
            masters.requireWhole();
            throw unknown;
        }
    }

    private static boolean isBy(Aead master, byte[] wrapped) {
        try {
            unwrapped(wrapped, master);
            return true;
        } catch (GeneralSecurityException another) {
            return false;
        }
    }

    private static KeysetHandle unwrapped(byte[] wrapped, Aead master) throws GeneralSecurityException {
        return TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped, master, WRAPPED, RegistryConfiguration.get());
    }

    private static byte[] wrapped(KeysetHandle key, MasterKeys.Loaded by) throws GeneralSecurityException {
        return TinkProtoKeysetFormat.serializeEncryptedKeyset(key, by.newest(), WRAPPED, RegistryConfiguration.get());
    }

    private static byte[] bytes(String context) {
        return context.getBytes(StandardCharsets.UTF_8);
    }

    private static PlatformException refused(String context, GeneralSecurityException cause) {
        return new PlatformException(
                Problem.conflict("sealed data, its key and its context do not belong together: " + context), cause);
    }
}
