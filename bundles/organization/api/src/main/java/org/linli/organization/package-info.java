// SPDX-License-Identifier: Apache-2.0
/**
 * Who is responsible where: the forest of areas with their bounds, units, officers and their roles, accounts and
 * sign-in. Everything that names a place or a person on the staff asks here.
 */
@Export
@Version("1.0.0")
package org.linli.organization;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
