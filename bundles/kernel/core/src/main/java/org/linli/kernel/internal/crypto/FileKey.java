// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.internal.crypto;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.util.SecretBytes;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Set;

/** A key, or several, as it lies in a file of the key folder. */
interface FileKey {
    /** The file's text. */
    byte[] serialize() throws GeneralSecurityException;

    /** One for each key; tells keys apart and tells nothing about them. */
    Set<String> fingerprints() throws GeneralSecurityException;

    /** The fingerprint of one key. */
    static String fingerprint(SecretBytes key) throws GeneralSecurityException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update("linli key fingerprint".getBytes(StandardCharsets.UTF_8));
        byte[] hash = digest.digest(key.toByteArray(InsecureSecretKeyAccess.get()));
        return HexFormat.of().formatHex(hash, 0, 16);
    }
}
