// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.database;

import javax.sql.DataSource;
import org.osgi.annotation.versioning.ProviderType;
import org.osgi.framework.Bundle;

/**
 * Brings a module's schema to the state its bundle needs, from the bundle's files
 * {@code migrations/V<number>__<expand|contract>_<what>.sql} (and {@code migrations/<derby|postgresql>/…} for what one
 * database says differently).
 */
@ProviderType
public interface Migrations {
    /**
     * Applies the files that were not applied yet, in order, each in its own transaction; safe when two versions of a
     * module or two nodes call it at once.
     *
     * @param bundle the bundle that holds the files
     * @param dataSource the module's own data source
     * @return the number of the newest applied migration
     * @throws org.linli.kernel.PlatformException conflict, when the schema was contracted by a newer version of the
     *     module: this one must not start
     */
    int migrate(Bundle bundle, DataSource dataSource);
}
