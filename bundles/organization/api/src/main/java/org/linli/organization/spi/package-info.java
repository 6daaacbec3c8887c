// SPDX-License-Identifier: Apache-2.0
/**
 * What the organization asks of those to the right before it changes who is responsible where.
 *
 * <p>Rule of choice: the highest service ranking, then the lowest service id. While none is there, every change is allowed.
 */
@Export
@Version("1.0.0")
package org.linli.organization.spi;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
