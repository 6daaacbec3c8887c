// SPDX-License-Identifier: Apache-2.0
package org.linli.grid.internal;

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
 * Seals what the room keeps about somebody by a key of each record, bound to the record's id. Outside of transactions: the
 * keyring is called through a gate.
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

    /** A new record's key, wrapped, as it is stored. */
    public String newKey() {
        return Base64.getEncoder().encodeToString(keyring.newKey());
    }

    /** The key wrapped anew by the newest key outside the database; the same text when it is already. */
    public String rewrap(String key) {
        return Base64.getEncoder()
                .encodeToString(keyring.rewrap(Base64.getDecoder().decode(key)));
    }

    /** The record as sealed text. */
    public String seal(String key, String owner, Object what) {
        byte[] plain = Json.write(what).getBytes(StandardCharsets.UTF_8);
        byte[] sealed = keyring.seal(Base64.getDecoder().decode(key), plain, context(owner, what.getClass()));
        return Base64.getEncoder().encodeToString(sealed);
    }

    /** What was sealed; null when there is nothing, or its key is gone. */
    public <T> T open(String key, String owner, String sealed, Class<T> type) {
        if (key == null || sealed == null) {
            return null;
        }
        byte[] plain = keyring.open(
                Base64.getDecoder().decode(key), Base64.getDecoder().decode(sealed), context(owner, type));
        return Json.read(new String(plain, StandardCharsets.UTF_8), type);
    }

    /** A blind index of a resident's id: what is sealed of somebody is found by it. */
    public String index(String resident) {
        return resident == null ? null : keyring.index("grid.resident", resident);
    }

    private static String context(String owner, Class<?> type) {
        return "grid." + type.getSimpleName() + "/" + owner;
    }
}
