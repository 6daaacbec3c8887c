// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.internal.database;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The passwords of the schemas' users: chosen by nobody, derived from one secret, stored nowhere. */
final class SchemaPasswords {
    private static final String ALGORITHM = "HmacSHA256";

    private final byte[] secret;

    SchemaPasswords(byte[] secret) {
        this.secret = secret.clone();
    }

    String of(String user) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(("database-user:" + user).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this Java has no " + ALGORITHM, missing);
        }
    }
}
