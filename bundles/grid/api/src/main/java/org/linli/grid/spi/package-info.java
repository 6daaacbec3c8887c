// SPDX-License-Identifier: Apache-2.0
/** What the grids ask of modules to the right, which are not imported here. */
@Export
@Version("1.0.0")
package org.linli.grid.spi;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
