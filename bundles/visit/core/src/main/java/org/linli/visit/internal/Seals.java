// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal;

import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.support.crypto.SealedRecords;
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

    private final SealedRecords records;

    @Activate
    public Seals(@Reference Neighbours neighbours) {
        this.records = new SealedRecords("visit", neighbours.keyring());
    }

    /** A new key, wrapped, as it is stored. */
    public String newKey() {
        return records.newKey();
    }

    /** See {@link SealedRecords#rewrap}. */
    public String rewrap(String key) {
        return records.rewrap(key);
    }

    /**
     * Seals a record; null gives null.
     *
     * @param owner the id of the row
     * @throws PlatformException invalid, when it is too long to be kept
     */
    public String seal(String key, String owner, Object what) {
        String text = records.seal(key, owner, what);
        if (text != null && text.length() > LONGEST) {
            throw new PlatformException(
                    Problem.invalid("words", "are too many in all", "at most about 6000 characters"));
        }
        return text;
    }

    /** A blind index of a resident's id: what is sealed of somebody is found by it; null gives null. */
    public String index(String resident) {
        return records.index("resident", resident);
    }

    /** See {@link SealedRecords#open}; what was emptied, because its key was destroyed, is nothing. */
    public <T> T open(String key, String owner, String sealed, Class<T> type) {
        return records.open(key, owner, sealed == null || sealed.isEmpty() ? null : sealed, type);
    }
}
