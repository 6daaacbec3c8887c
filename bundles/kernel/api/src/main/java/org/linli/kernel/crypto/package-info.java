// SPDX-License-Identifier: Apache-2.0
/** Keeping personal data unreadable at rest. */
@Export
@Version("1.0.0")
package org.linli.kernel.crypto;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
