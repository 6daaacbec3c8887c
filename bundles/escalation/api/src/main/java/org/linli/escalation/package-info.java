// SPDX-License-Identifier: Apache-2.0
/** Which rule decides in an area: who handles next, by when, who supervises, when a bad rating reopens. */
@Export
@Version("1.0.0")
package org.linli.escalation;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
