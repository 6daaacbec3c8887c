// SPDX-License-Identifier: Apache-2.0
/** The grids (网格): who works in them, whether every place has somebody responsible, how they are divided anew, and what a grid is in numbers. */
@Export
@Version("1.0.0")
package org.linli.grid;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
