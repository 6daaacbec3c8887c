// SPDX-License-Identifier: Apache-2.0
/**
 * The words every module speaks: areas and places, who acts, pages of a list, and what went wrong. Values only, no
 * services.
 */
@Export
@Version("1.0.0")
package org.linli.kernel;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
