// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.crypto;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * The wrapped keys that a module keeps beside what they seal. After a new key was made outside the database, every
 * module wraps its keys anew, a few at a time, while work goes on; when all have, the old key can go.
 *
 * <p>All services of this kind are asked, one after the other; of two for one module the better one. Every module that
 * keeps wrapped keys must publish one, for all places where it keeps them: what was not wrapped anew is lost when the old
 * key is destroyed. No old key is destroyed while a module that was once seen is away.
 */
@ConsumerType
public interface WrappedKeys {
    /** The module, such as {@code registry}. */
    String module();

    /**
     * Wraps the next keys anew with {@link Keyring#rewrap}, in the order of their ids: reads them, wraps them outside a
     * transaction, writes those that still are as they were read. One that cannot be opened (conflict) stays as it is.
     *
     * @param after the id to go on after; empty to begin
     * @param max how many, at most 500
     * @return the last id done; empty when there are no more
     */
    String rewrap(String after, int max);
}
