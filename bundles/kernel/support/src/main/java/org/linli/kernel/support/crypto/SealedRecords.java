// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.support.crypto;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.linli.kernel.crypto.Keyring;
import org.linli.kernel.support.Json;

/**
 * Seals records by keys that stand, wrapped, beside them. What is sealed is bound to its module, kind and owner: it cannot
 * be moved to another row unseen. Outside of transactions: the keyring is called through a gate.
 */
public final class SealedRecords {
    private final String module;
    private final Keyring keyring;

    public SealedRecords(String module, Keyring keyring) {
        this.module = module;
        this.keyring = keyring;
    }

    /** A new key, wrapped, as it is stored. */
    public String newKey() {
        return Base64.getEncoder().encodeToString(keyring.newKey());
    }

    /** The key wrapped anew by the newest key outside the database; the same text when it is already. */
    public String rewrap(String key) {
        return Base64.getEncoder()
                .encodeToString(keyring.rewrap(Base64.getDecoder().decode(key)));
    }

    /**
     * Seals a record.
     *
     * @param key as it is stored
     * @param owner the id of whom or what it belongs to
     * @param what a record; null gives null
     */
    public String seal(String key, String owner, Object what) {
        if (what == null) {
            return null;
        }
        byte[] plain = Json.write(what).getBytes(StandardCharsets.UTF_8);
        byte[] sealed = keyring.seal(Base64.getDecoder().decode(key), plain, context(owner, what.getClass()));
        return Base64.getEncoder().encodeToString(sealed);
    }

    /** Opens what was sealed as this type of record; null where there is nothing, or its key is gone. */
    public <T> T open(String key, String owner, String sealed, Class<T> type) {
        if (sealed == null || key == null) {
            return null;
        }
        byte[] plain = keyring.open(
                Base64.getDecoder().decode(key), Base64.getDecoder().decode(sealed), context(owner, type));
        return Json.read(new String(plain, StandardCharsets.UTF_8), type);
    }

    /** The blind index of a value; null gives null. */
    public String index(String what, String value) {
        return value == null ? null : keyring.index(module + "." + what, value);
    }

    private String context(String owner, Class<?> type) {
        return module + "." + type.getSimpleName() + "/" + owner;
    }
}
