// SPDX-License-Identifier: Apache-2.0
/**
 * A module's own schema. A bundle with the header {@code Linli-Schema: <name>} gets a {@code javax.sql.DataSource}
 * service with the property {@code osgi.jndi.service.name=<name>}, whose user owns the schema of that name and can see
 * no other; {@link org.linli.kernel.database.Migrations} brings the schema to the state that the bundle needs.
 */
@Export
@Version("1.0.0")
package org.linli.kernel.database;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
