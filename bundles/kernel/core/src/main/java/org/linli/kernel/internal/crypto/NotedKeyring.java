// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.internal.crypto;

import org.linli.kernel.crypto.Keyring;

/** The keyring as one module sees it: that the module has wrapped keys is noted when it uses one. */
final class NotedKeyring implements Keyring {
    private final Keyring keyring;
    private final Runnable note;

    NotedKeyring(Keyring keyring, Runnable note) {
        this.keyring = keyring;
        this.note = note;
    }

    @Override
    public byte[] newKey() {
        note.run();
        return keyring.newKey();
    }

    @Override
    public byte[] seal(byte[] wrappedKey, byte[] data, String context) {
        note.run();
        return keyring.seal(wrappedKey, data, context);
    }

    @Override
    public byte[] open(byte[] wrappedKey, byte[] sealed, String context) {
        note.run();
        return keyring.open(wrappedKey, sealed, context);
    }

    @Override
    public byte[] rewrap(byte[] wrappedKey) {
        note.run();
        return keyring.rewrap(wrappedKey);
    }

    /** An index needs no wrapped key. */
    @Override
    public String index(String context, String value) {
        return keyring.index(context, value);
    }
}
