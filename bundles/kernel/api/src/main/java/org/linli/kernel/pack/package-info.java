// SPDX-License-Identifier: Apache-2.0
/**
 * District packs (区域包): what a district decides in its own way, in one bundle or one folder, for its own area. Cores do
 * not know packs: they read configurations and ask services, wherever these come from.
 */
@Export
@Version("1.0.0")
package org.linli.kernel.pack;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
