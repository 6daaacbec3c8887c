// SPDX-License-Identifier: Apache-2.0
/** Which file, pack or default decides what, in an area. */
@Export
@Version("1.0.0")
package org.linli.kernel.config;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
