// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.internal.crypto;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.prf.HmacPrfKey;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Set;

/**
 * The key of the blind indexes: HMAC-SHA256. It has a file of its own and never changes, because every index that was
 * ever stored was made with it.
 */
final class IndexKey implements FileKey {
    /** Its file. */
    static final String FILE = "index.json";

    private static final int BYTES = 32;

    private final KeysetHandle key;
    private final PrfSet prf;

    private IndexKey(KeysetHandle key) throws GeneralSecurityException {
        this.key = key;
        this.prf = key.getPrimitive(RegistryConfiguration.get(), PrfSet.class);
    }

    static IndexKey generate() throws GeneralSecurityException {
        PrfConfig.register();
        return new IndexKey(
                KeysetHandle.generateNew(PredefinedPrfParameters.HMAC_SHA256_PRF, RegistryConfiguration.get()));
    }

    static IndexKey parse(byte[] file) throws GeneralSecurityException {
        PrfConfig.register();
        return new IndexKey(TinkJsonProtoKeysetFormat.parseKeyset(
                new String(file, StandardCharsets.UTF_8), RegistryConfiguration.get(), InsecureSecretKeyAccess.get()));
    }

    @Override
    public byte[] serialize() throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.serializeKeyset(
                        key, RegistryConfiguration.get(), InsecureSecretKeyAccess.get())
                .getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Set<String> fingerprints() throws GeneralSecurityException {
        if (key.size() != 1 || !(key.getPrimary().getKey() instanceof HmacPrfKey hmac)) {
            throw new GeneralSecurityException("one HMAC key is expected in " + FILE);
        }
        return Set.of(FileKey.fingerprint(hmac.getKeyBytes()));
    }

    String index(String context, String value) throws GeneralSecurityException {
        byte[] what = context.getBytes(StandardCharsets.UTF_8);
        byte[] text = value.getBytes(StandardCharsets.UTF_8);
        // The length in front: no letter can move from the context into the value.
        byte[] input = ByteBuffer.allocate(Integer.BYTES + what.length + text.length)
                .putInt(what.length)
                .put(what)
                .put(text)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(prf.computePrimary(input, BYTES));
    }
}
