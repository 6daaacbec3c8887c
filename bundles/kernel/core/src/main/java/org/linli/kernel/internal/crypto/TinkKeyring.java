// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.internal.crypto;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.crypto.Keyring;

/** A keyring by Tink: AES-256-GCM, for each person a key set wrapped by the master key. */
public final class TinkKeyring implements Keyring {
    /** A wrapped key cannot be passed off as other data sealed by the master key. */
    private static final byte[] WRAPPED = "linli person key".getBytes(StandardCharsets.UTF_8);

    private final Aead master;
    private final IndexKey index;

    TinkKeyring(MasterKey master, IndexKey index) throws GeneralSecurityException {
        this.master = master.aead();
        this.index = index;
    }

    /** A keyring whose keys nobody keeps: for tests. */
    public static TinkKeyring ofNewKey() {
        try {
            return new TinkKeyring(MasterKey.generate(), IndexKey.generate());
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    @Override
    public byte[] newKey() {
        try {
            return TinkProtoKeysetFormat.serializeEncryptedKeyset(
                    KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, RegistryConfiguration.get()),
                    master,
                    WRAPPED,
                    RegistryConfiguration.get());
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
        throw new UnsupportedOperationException("needs rotation");
    }

    private Aead key(byte[] wrapped) throws GeneralSecurityException {
        if (wrapped == null || wrapped.length == 0) {
            throw new GeneralSecurityException("the person's key was destroyed");
        }
        return TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped, master, WRAPPED, RegistryConfiguration.get())
                .getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    private static byte[] bytes(String context) {
        return context.getBytes(StandardCharsets.UTF_8);
    }

    private static PlatformException refused(String context, GeneralSecurityException cause) {
        return new PlatformException(
                Problem.conflict("sealed data, its key and its context do not belong together: " + context), cause);
    }
}
