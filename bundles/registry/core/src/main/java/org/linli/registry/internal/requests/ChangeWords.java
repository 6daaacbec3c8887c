// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.requests;

import java.util.Map;

/**
 * What a change request says, sealed. Its simple name is part of what it was sealed for: never rename it.
 *
 * @param before the values of the fields when it was asked
 * @param after as proposed
 * @param ground how the worker learnt of it
 * @param declinedFor null unless declined
 */
record ChangeWords(Map<String, String> before, Map<String, String> after, String ground, String declinedFor) {
    ChangeWords declinedFor(String why) {
        return new ChangeWords(before, after, ground, why);
    }
}
