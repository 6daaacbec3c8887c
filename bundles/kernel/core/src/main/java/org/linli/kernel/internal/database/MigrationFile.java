// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.internal.database;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;

/**
 * One step of a schema.
 *
 * @param name the file's name
 * @param sql its statements
 */
record MigrationFile(String name, String sql) {
    /** Begins the description of a step that an older version of the module does not notice. */
    static final String EXPAND = "expand";

    private static final Pattern FORM = Pattern.compile("V(\\d+)__(expand|contract)_[a-z0-9_]+\\.sql");

    MigrationFile {
        if (!FORM.matcher(name).matches()) {
            throw new PlatformException(Problem.conflict("not a migration's name: " + name
                    + "; expected V<number>__expand_<what>.sql or V<number>__contract_<what>.sql"));
        }
    }

    int number() {
        Matcher matcher = FORM.matcher(name);
        matcher.matches();
        return Integer.parseInt(matcher.group(1));
    }
}
