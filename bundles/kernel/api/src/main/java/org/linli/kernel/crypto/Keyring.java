// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.crypto;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Seals personal data with a key per person. A person's key is itself wrapped by a key that is kept outside every
 * database, so what a database holds is unreadable without that file, and a person whose wrapped key is destroyed is
 * unreadable for good.
 */
@ProviderType
public interface Keyring {
    /** A new person's key, wrapped: to be stored beside what it seals. */
    byte[] newKey();

    /**
     * Seals data (authenticated encryption).
     *
     * @param wrappedKey the person's key from {@link #newKey()}
     * @param data what to seal
     * @param context what the data is and whose, such as {@code petition.contact/<id>}; the same must be given to open
     */
    byte[] seal(byte[] wrappedKey, byte[] data, String context);

    /**
     * Opens sealed data.
     *
     * @throws org.linli.kernel.PlatformException conflict, when the key, the data or the context do not belong together
     */
    byte[] open(byte[] wrappedKey, byte[] sealed, String context);

    /**
     * A blind index of a value: the same for equal values, telling nothing else, and not to be computed without a key
     * that lies outside the database. For finding what is sealed.
     *
     * @param context what the value is, such as {@code registry.phone}; other contexts give other indexes
     * @param value in its one written form
     * @return 43 letters, digits, hyphens and underscores
     */
    String index(String context, String value);

    /**
     * Wraps a person's key anew, by the newest key outside the database; what it seals stays as it is.
     *
     * @return the same bytes when it is wrapped by the newest key already, or was destroyed
     * @throws org.linli.kernel.PlatformException conflict, when no key opens it; unavailable, when this node's file lacks
     *     the newest key
     */
    byte[] rewrap(byte[] wrappedKey);
}
