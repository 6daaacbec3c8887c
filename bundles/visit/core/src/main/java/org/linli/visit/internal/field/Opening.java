// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.field;

import java.util.Map;
import org.linli.kernel.AreaCode;
import org.linli.visit.FieldConflict;
import org.linli.visit.FieldOperation;

/**
 * A conflict to be opened.
 *
 * @param operation what the worker did
 * @param area where
 * @param resident whose care file; null for none
 * @param reason why a person decides
 * @param contested the values
 */
record Opening(
        FieldOperation operation, AreaCode area, String resident, FieldConflict.Reason reason, Contested contested) {
    /** One without values of before. */
    static Opening of(FieldOperation operation, AreaCode area, FieldConflict.Reason reason, Map<String, String> mine) {
        return new Opening(operation, area, null, reason, new Contested(Map.of(), mine));
    }
}
