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
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Set;

/** The key that wraps all persons' keys. It may hold older keys too, which still open what they wrapped. */
final class MasterKey {
    private static final int FINGERPRINT_BYTES = 16;

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

    byte[] serialize() throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.serializeKeyset(
                        keys, RegistryConfiguration.get(), InsecureSecretKeyAccess.get())
                .getBytes(StandardCharsets.UTF_8);
    }

    Aead aead() throws GeneralSecurityException {
        return keys.getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    /** One for each key; tells keys apart and tells nothing about them. */
    Set<String> fingerprints() throws GeneralSecurityException {
        Set<String> fingerprints = new LinkedHashSet<>();
        for (int i = 0; i < keys.size(); i++) {
            if (!(keys.getAt(i).getKey() instanceof AesGcmKey key)) {
                throw new GeneralSecurityException("only AES-GCM keys are expected in the file of keys");
            }
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update("linli key fingerprint".getBytes(StandardCharsets.UTF_8));
            byte[] hash = digest.digest(key.getKeyBytes().toByteArray(InsecureSecretKeyAccess.get()));
            fingerprints.add(HexFormat.of().formatHex(hash, 0, FINGERPRINT_BYTES));
        }
        return fingerprints;
    }
}
