// SPDX-License-Identifier: Apache-2.0
/**
 * What grid asks of those to the right.
 *
 * <p>Rule of choice for a {@link org.linli.grid.spi.FirstHandlers}: the highest service ranking, then the lowest service id.
 * While none is there, only the organization's side is proved, and the proof says so.
 */
@Export
@Version("1.0.0")
package org.linli.grid.spi;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
