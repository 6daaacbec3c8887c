// SPDX-License-Identifier: Apache-2.0
package org.linli.grid.internal;

import org.linli.kernel.crypto.Keyring;
import org.linli.kernel.gate.ServiceGate;
import org.linli.kernel.support.crypto.SealedRecords;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/**
 * Seals what the room keeps about somebody by a key of each record, bound to the record's id. Outside of transactions: the keyring is called through a gate.
 */
@Component(service = Seals.class)
public final class Seals {
    private final ServiceGate<Keyring> gate;
    private final SealedRecords records;

    @Activate
    public Seals(BundleContext context) {
        this.gate = new ServiceGate<>(context, Keyring.class);
        this.records = new SealedRecords("grid", gate.service());
    }

    /** For tests. */
    public Seals(Keyring keyring) {
        this.gate = null;
        this.records = new SealedRecords("grid", keyring);
    }

    @Deactivate
    void close() {
        gate.close();
    }

    /** A new key, wrapped, as it is stored. */
    public String newKey() {
        return records.newKey();
    }

    /** See {@link SealedRecords#rewrap}. */
    public String rewrap(String key) {
        return records.rewrap(key);
    }

    /** See {@link SealedRecords#seal}. */
    public String seal(String key, String owner, Object what) {
        return records.seal(key, owner, what);
    }

    /** See {@link SealedRecords#open}. */
    public <T> T open(String key, String owner, String sealed, Class<T> type) {
        return records.open(key, owner, sealed, type);
    }

    /** A blind index of a resident's id: what is sealed of somebody is found by it; null gives null. */
    public String index(String resident) {
        return records.index("resident", resident);
    }
}
