// SPDX-License-Identifier: Apache-2.0
/** Who acts and what they may do: actors, roles with an area, and how a request proves who it comes from. */
@Export
@Version("1.0.0")
package org.linli.kernel.security;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
