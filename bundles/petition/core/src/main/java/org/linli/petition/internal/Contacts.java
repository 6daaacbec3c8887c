// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.linli.kernel.crypto.Keyring;
import org.linli.kernel.support.Json;
import org.linli.petition.Person;

/** Seals and opens who asked; each person by a key of their own. */
public final class Contacts {
    public static final String FILED_BY = "petition.filed-by";
    public static final String ON_BEHALF_OF = "petition.on-behalf-of";
    public static final String REPLY_TO = "petition.reply-to";
    public static final String RECEIPT = "petition.receipt";

    private Contacts() {}

    /** A wrapped key and what it seals, as Base64; both null for nobody. */
    public record Sealed(String key, String data) {
        static final Sealed NOTHING = new Sealed(null, null);
    }

    public static Sealed seal(Keyring keyring, Object what, String context) {
        if (what == null) {
            return Sealed.NOTHING;
        }
        byte[] key = keyring.newKey();
        byte[] data = keyring.seal(key, Json.write(what).getBytes(StandardCharsets.UTF_8), context);
        return new Sealed(
                Base64.getEncoder().encodeToString(key), Base64.getEncoder().encodeToString(data));
    }

    public static <T> T open(Keyring keyring, Sealed sealed, String context, Class<T> type) {
        if (sealed.key() == null) {
            return null;
        }
        byte[] data = keyring.open(
                Base64.getDecoder().decode(sealed.key()), Base64.getDecoder().decode(sealed.data()), context);
        return Json.read(new String(data, StandardCharsets.UTF_8), type);
    }

    public static Person person(Keyring keyring, Sealed sealed, String context) {
        return open(keyring, sealed, context, Person.class);
    }
}
