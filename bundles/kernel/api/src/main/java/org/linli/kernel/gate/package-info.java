// SPDX-License-Identifier: Apache-2.0
/**
 * Calls to services of other modules that outlive a swap: they wait briefly while the service is being replaced, and
 * the old service goes only when the calls in flight are done.
 */
@Export
@Version("1.0.0")
package org.linli.kernel.gate;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
