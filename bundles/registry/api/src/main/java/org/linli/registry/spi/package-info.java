// SPDX-License-Identifier: Apache-2.0
/** What others implement for the registry. */
@Export
@Version("1.0.0")
package org.linli.registry.spi;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
