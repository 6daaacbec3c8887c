// SPDX-License-Identifier: Apache-2.0
/**
 * What a module offers over HTTP. A module publishes a {@link org.linli.kernel.web.WebApplication}; the one web host
 * serves it, holds requests at a gate while it is being replaced, and checks who asks.
 */
@Export
@Version("1.1.0")
package org.linli.kernel.web;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
