// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.crypto;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * The wrapped keys that a module keeps beside what they seal. After a new key was made outside the database, every
 * module wraps its keys anew, a few at a time, while work goes on; when all have, the old key can go.
 *
 * <p>All services of this kind are asked, one after the other.
 */
@ConsumerType
public interface WrappedKeys {
    /** The module, such as {@code registry}. */
    String module();

    /**
     * Wraps the next keys anew with {@link Keyring#rewrap}, in the order of their ids.
     *
     * @param after the id to go on after; empty to begin
     * @param max how many, at most 500
     * @return the last id done; empty when there are no more
     */
    String rewrap(String after, int max);
}
