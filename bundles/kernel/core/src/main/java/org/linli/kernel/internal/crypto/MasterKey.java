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

    Aead aead() throws GeneralSecurityException {
        return keys.getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    @Override
    public Set<String> fingerprints() throws GeneralSecurityException {
        Set<String> fingerprints = new LinkedHashSet<>();
        for (int i = 0; i < keys.size(); i++) {
            if (!(keys.getAt(i).getKey() instanceof AesGcmKey key)) {
                throw new GeneralSecurityException("only AES-GCM keys are expected in the file of keys");
            }
            fingerprints.add(FileKey.fingerprint(key.getKeyBytes()));
        }
        return fingerprints;
    }
}
