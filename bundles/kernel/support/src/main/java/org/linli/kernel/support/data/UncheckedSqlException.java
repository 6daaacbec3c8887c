// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.support.data;

import java.sql.SQLException;

/** A database refused a statement that this module's code should not have given. */
public final class UncheckedSqlException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UncheckedSqlException(SQLException cause) {
        super(cause);
    }
}
