// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.internal.crypto;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.LinkedHashSet;
import java.util.Set;

/** The key that wraps all persons' keys. It may hold older keys too, which still open what they wrapped. */
final class MasterKey implements FileKey {
    /** Its file. */
    static final String FILE = "personal-data.json";

    private final KeysetHandle keys;

    private MasterKey(KeysetHandle keys) {
        this.keys = keys;
    }

    static MasterKey generate() throws GeneralSecurityException {
        AeadConfig.register();
        return new MasterKey(
                KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, RegistryConfiguration.get()));
    }

    static MasterKey parse(byte[] file) throws GeneralSecurityException {
        AeadConfig.register();
        return new MasterKey(TinkJsonProtoKeysetFormat.parseKeyset(
                new String(file, StandardCharsets.UTF_8), RegistryConfiguration.get(), InsecureSecretKeyAccess.get()));
    }

    @Override
    public byte[] serialize() throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.serializeKeyset(
                        keys, RegistryConfiguration.get(), InsecureSecretKeyAccess.get())
                .getBytes(StandardCharsets.UTF_8);
    }

    /** This key and a new one, by which from now on is wrapped. */
    MasterKey withNew() throws GeneralSecurityException {
        return new MasterKey(KeysetHandle.newBuilder(keys)
                .addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                        .withRandomId()
                        .makePrimary())
                .build());
    }

    /** This key without those of the fingerprints; never without the newest. */
    MasterKey without(Set<String> gone) throws GeneralSecurityException {
        KeysetHandle.Builder left = KeysetHandle.newBuilder(keys);
        for (int i = keys.size() - 1; i >= 0; i--) {
            if (gone.contains(fingerprint(keys.getAt(i)))) {
                left.deleteAt(i);
            }
        }
        return new MasterKey(left.build());
    }

    /** The fingerprint of the key by which is wrapped. */
    String newest() throws GeneralSecurityException {
        return fingerprint(keys.getPrimary());
    }

    /** Opens what the newest key has wrapped, and nothing else. */
    Aead newestAead() throws GeneralSecurityException {
        Set<String> older = fingerprints();
        older.remove(newest());
        return without(older).aead();
    }

    Aead aead() throws GeneralSecurityException {
        return keys.getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    @Override
    public Set<String> fingerprints() throws GeneralSecurityException {
        Set<String> fingerprints = new LinkedHashSet<>();
        for (int i = 0; i < keys.size(); i++) {
            fingerprints.add(fingerprint(keys.getAt(i)));
        }
        return fingerprints;
    }

    private static String fingerprint(KeysetHandle.Entry entry) throws GeneralSecurityException {
        if (!(entry.getKey() instanceof AesGcmKey key)) {
            throw new GeneralSecurityException("only AES-GCM keys are expected in the file of keys");
        }
        return FileKey.fingerprint(key.getKeyBytes());
    }
}
