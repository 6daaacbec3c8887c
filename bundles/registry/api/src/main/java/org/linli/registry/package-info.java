// SPDX-License-Identifier: Apache-2.0
/**
 * The base of people, places, things and organizations (人地事物组织): residents and households, the homes and buildings
 * they live in, facilities, local organizations, care files. Whoever reads a person's record names a purpose that is
 * checked, and the look is written into the access ledger before the answer is given.
 */
@Export
@Version("1.0.0")
package org.linli.registry;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
