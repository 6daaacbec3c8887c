// SPDX-License-Identifier: Apache-2.0
/**
 * How a module says that it brings pages for the console. There is one annotation, read when the module is built: what it
 * says becomes properties of a service, so that no bundle imports this package when it runs.
 */
@Export
@Version("1.0.0")
package org.linli.console.page;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
