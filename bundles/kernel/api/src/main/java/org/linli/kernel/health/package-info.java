// SPDX-License-Identifier: Apache-2.0
/** How modules tell whether they are well. */
@Export
@Version("1.0.0")
package org.linli.kernel.health;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
