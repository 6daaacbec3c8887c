// SPDX-License-Identifier: Apache-2.0
/** Who looked at whose record, when, for what and from where; kept at least 183 days, sealed so that nobody can change it unseen. */
@Export
@Version("1.0.0")
package org.linli.kernel.ledger;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
