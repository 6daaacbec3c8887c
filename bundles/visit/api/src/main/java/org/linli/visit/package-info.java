// SPDX-License-Identifier: Apache-2.0
/** Going to people (走访): what is known before the door, what was learnt behind it, whom to visit when, meetings in the yard, patrols, and the work that goes on without a network. */
@Export
@Version("1.0.0")
package org.linli.visit;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
