// SPDX-License-Identifier: Apache-2.0
/** What time it is for the platform. */
@Export
@Version("1.1.0")
package org.linli.kernel.time;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
