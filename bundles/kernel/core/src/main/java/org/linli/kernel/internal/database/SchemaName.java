// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.internal.database;

import java.util.Locale;
import java.util.regex.Pattern;

/** The name of a module's schema. Checked strictly, because it becomes part of statements that take no parameters. */
record SchemaName(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9_]{0,39}");

    SchemaName {
        if (value == null || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "not a schema name: " + value + "; expected small letters, digits and _, such as petition");
        }
    }

    /** As Derby writes names that are not quoted. */
    String upper() {
        return value.toUpperCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return value;
    }
}
