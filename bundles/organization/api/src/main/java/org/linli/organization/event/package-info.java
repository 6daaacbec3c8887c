// SPDX-License-Identifier: Apache-2.0
/**
 * What happened in the organization, told in the feed {@code organization}: ids and codes only, never a name or a phone.
 * For those who keep a copy of something of the organization and must know when it is no longer good.
 */
@Export
@Version("1.0.0")
package org.linli.organization.event;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
