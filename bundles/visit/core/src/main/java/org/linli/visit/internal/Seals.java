// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.crypto.Keyring;
import org.linli.kernel.support.Json;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Seals and opens what was told at a door. What is sealed is bound to its owner and kind: it cannot be moved to another row
 * unseen. Outside of transactions: the keyring is called through a gate.
 */
@Component(service = Seals.class)
public final class Seals {
    /** How long what is sealed can be as text: what a column holds. */
    private static final int LONGEST = 32_000;

    private final Keyring keyring;

    @Activate
    public Seals(@Reference Neighbours neighbours) {
        this.keyring = neighbours.keyring();
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
     * Seals a record; null gives null.
     *
     * @param owner the id of the row
     * @throws PlatformException invalid, when it is too long to be kept
     */
    public String seal(String key, String owner, Object what) {
        if (what == null) {
            return null;
        }
        byte[] sealed = keyring.seal(
                Base64.getDecoder().decode(key),
                Json.write(what).getBytes(StandardCharsets.UTF_8),
                context(owner, what.getClass()));
        String text = Base64.getEncoder().encodeToString(sealed);
        if (text.length() > LONGEST) {
            throw new PlatformException(
                    Problem.invalid("words", "are too many in all", "at most about 6000 characters"));
        }
        return text;
    }

    /** A blind index of a resident's id: what is sealed of somebody is found by it; null gives null. */
    public String index(String resident) {
        return resident == null ? null : keyring.index("visit.resident", resident);
    }

    /** Opens what was sealed as this type of record; null for nothing, and when its key was destroyed. */
    public <T> T open(String key, String owner, String sealed, Class<T> type) {
        if (sealed == null || sealed.isEmpty() || key == null) {
            return null;
        }
        byte[] data = keyring.open(
                Base64.getDecoder().decode(key), Base64.getDecoder().decode(sealed), context(owner, type));
        return Json.read(new String(data, StandardCharsets.UTF_8), type);
    }

    private static String context(String owner, Class<?> type) {
        return "visit." + type.getSimpleName() + "/" + owner;
    }
}
