// SPDX-License-Identifier: Apache-2.0
/**
 * Why a person's record is read. Whoever reads one names a purpose that can be checked: a case, a visit, a review or a
 * request that exists, is open, is the reader's to work on, and concerns this person (Personal Information Protection
 * Law: a purpose for every read, the least data for it).
 */
@Export
@Version("1.0.0")
package org.linli.kernel.purpose;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
