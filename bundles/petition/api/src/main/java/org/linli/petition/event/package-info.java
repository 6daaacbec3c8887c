// SPDX-License-Identifier: Apache-2.0
/**
 * What happened to petitions and work orders: past-tense records in the feed {@code petition}, whose subject is the
 * petition's id. Ids and few facts, never personal data nor what somebody wrote.
 */
@Export
@Version("1.0.0")
package org.linli.petition.event;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
