// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.support.data;

import java.sql.SQLException;

/** Work on a connection or the like. */
@FunctionalInterface
public interface SqlFunction<T, R> {
    /** Does it. */
    R apply(T on) throws SQLException;
}
