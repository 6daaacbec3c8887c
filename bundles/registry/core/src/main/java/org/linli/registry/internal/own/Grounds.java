// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.own;

import java.util.regex.Pattern;

/** Grounds stand open in the tables: no number of a document or phone may get into one. */
final class Grounds {
    private static final Pattern NUMBER = Pattern.compile("\\d[\\d -]{4,}[\\dXx]");

    private Grounds() {}

    static boolean holdsNoNumber(String ground) {
        return ground == null || !NUMBER.matcher(ground).find();
    }
}
