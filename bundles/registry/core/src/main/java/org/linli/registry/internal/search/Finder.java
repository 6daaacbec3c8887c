// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.search;

import java.sql.Connection;
import java.sql.SQLException;
import org.linli.kernel.Page;

/** Finds residents by one kind of key. */
interface Finder {
    Page<Hit> find(Connection tx, Ask ask) throws SQLException;
}
