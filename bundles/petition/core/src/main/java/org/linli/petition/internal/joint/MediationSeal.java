// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.joint;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.linli.kernel.crypto.Keyring;
import org.linli.kernel.support.Json;

/** Seals and opens what parties at odds say; each mediation by a key of its own. Asks the keyring: not in a transaction. */
final class MediationSeal {
    static final String PARTIES = "petition.mediation.parties";
    static final String SESSION = "petition.mediation.session";
    static final String OUTCOME = "petition.mediation.outcome";

    private final Keyring keyring;
    private final String key;

    /** @param key the mediation's wrapped key as Base64; null for a new mediation */
    MediationSeal(Keyring keyring, String key) {
        this.keyring = keyring;
        this.key = key == null ? Base64.getEncoder().encodeToString(keyring.newKey()) : key;
    }

    String key() {
        return key;
    }

    String seal(Object what, String context) {
        byte[] data = Json.write(what).getBytes(StandardCharsets.UTF_8);
        return Base64.getEncoder().encodeToString(keyring.seal(wrapped(), data, context));
    }

    <T> T open(String sealed, String context, Class<T> type) {
        byte[] data = keyring.open(wrapped(), Base64.getDecoder().decode(sealed), context);
        return Json.read(new String(data, StandardCharsets.UTF_8), type);
    }

    private byte[] wrapped() {
        return Base64.getDecoder().decode(key);
    }
}
