// SPDX-License-Identifier: Apache-2.0
/** What happened in visit, for the modules to the right; ids, codes and numbers only, never personal data. */
@Export
@Version("1.0.0")
package org.linli.visit.event;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
