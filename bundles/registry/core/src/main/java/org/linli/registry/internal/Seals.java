// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.linli.kernel.crypto.Keyring;
import org.linli.kernel.gate.ServiceGate;
import org.linli.kernel.support.Json;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/**
 * Seals and opens what the registry keeps about somebody, by that person's or household's own key, and makes the blind
 * indexes. What is sealed is bound to its owner and kind: it cannot be moved to another row unseen. Seal and open outside
 * of transactions: the keyring is called through a gate.
 */
@Component(service = Seals.class)
public final class Seals {
    private final ServiceGate<Keyring> gate;
    private final Keyring keyring;

    @Activate
    public Seals(BundleContext context) {
        this.gate = new ServiceGate<>(context, Keyring.class);
        this.keyring = gate.service();
    }

    /** For tests. */
    public Seals(Keyring keyring) {
        this.gate = null;
        this.keyring = keyring;
    }

    @Deactivate
    void close() {
        gate.close();
    }

    /** A new owner's key, wrapped, as it is stored. */
    public String newKey() {
        return Base64.getEncoder().encodeToString(keyring.newKey());
    }

    /** The key wrapped anew by the newest key outside the database; the same text when it is already. */
    public String rewrap(String key) {
        byte[] wrapped = Base64.getDecoder().decode(key);
        return Base64.getEncoder().encodeToString(keyring.rewrap(wrapped));
    }

    /**
     * Seals a record.
     *
     * @param key the owner's key as it is stored
     * @param owner the owner's id
     * @param what a record; null gives null
     */
    public String seal(String key, String owner, Object what) {
        if (what == null) {
            return null;
        }
        byte[] sealed = keyring.seal(
                Base64.getDecoder().decode(key),
                Json.write(what).getBytes(StandardCharsets.UTF_8),
                context(owner, what.getClass()));
        return Base64.getEncoder().encodeToString(sealed);
    }

    /** Opens what was sealed as this type of record; null gives null. */
    public <T> T open(String key, String owner, String sealed, Class<T> type) {
        if (sealed == null || key == null) {
            return null;
        }
        byte[] data = keyring.open(
                Base64.getDecoder().decode(key), Base64.getDecoder().decode(sealed), context(owner, type));
        return Json.read(new String(data, StandardCharsets.UTF_8), type);
    }

    /** The blind index of a value; null gives null. */
    public String index(String what, String value) {
        return value == null ? null : keyring.index("registry." + what, value);
    }

    private static String context(String owner, Class<?> type) {
        return "registry." + type.getSimpleName() + "/" + owner;
    }
}
