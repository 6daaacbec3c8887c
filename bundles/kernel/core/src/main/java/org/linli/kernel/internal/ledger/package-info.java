// SPDX-License-Identifier: Apache-2.0
/**
 * The access ledger: a feed of looks at personal data, sealed every second in a chain of hashes whose head is also written
 * to a file outside the database.
 */
package org.linli.kernel.internal.ledger;
