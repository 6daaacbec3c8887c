// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.field;

import org.linli.visit.FieldOperation;

/**
 * An operation that came.
 *
 * @param operation the operation
 * @param digest of its content, not to be computed without a key outside the database
 */
record Came(FieldOperation operation, String digest) {}
