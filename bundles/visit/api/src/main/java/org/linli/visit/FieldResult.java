// SPDX-License-Identifier: Apache-2.0
package org.linli.visit;

import org.linli.kernel.Problem;

/**
 * What became of an operation. The same operation sent again has the same result, for 90 days.
 *
 * @param id the operation's
 * @param number the operation's
 * @param outcome what became of it
 * @param made the id of what it made; null for nothing
 * @param conflict the id of what a person decides now; null for nothing
 * @param problem why it was refused or must wait; null when neither
 */
public record FieldResult(String id, long number, Outcome outcome, String made, String conflict, Problem problem) {
    /** What became of an operation. */
    public enum Outcome {
        /** It took effect, all of it. */
        DONE,
        /** What contradicts nothing took effect; the rest lies with a person. */
        CONFLICT,
        /** It took no effect and never will. */
        REFUSED,
        /** It took no effect yet: send it again, with what follows it. This result alone is not kept. */
        LATER
    }
}
