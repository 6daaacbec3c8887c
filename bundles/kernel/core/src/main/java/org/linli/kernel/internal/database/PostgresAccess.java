// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.internal.database;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * How to reach a PostgreSQL database.
 *
 * @param url its JDBC address
 * @param login a role that may make roles and schemas; without those rights the modules' roles must be prepared
 * @param rolePrefix the modules' roles are called so, followed by the schema's name; roles are known in a whole server,
 *     so a second installation on it needs another prefix
 * @param passwords the passwords of prepared roles by schema; for others we derive them
 * @param adoptRoles whether roles that are there with another password get ours
 */
record PostgresAccess(String url, Login login, String rolePrefix, Map<String, String> passwords, boolean adoptRoles) {
    private static final Pattern PREFIX = Pattern.compile("[a-z][a-z0-9_]{0,19}");

    private static final Pattern LOGIN_IN_URL = Pattern.compile("[?&](user|password)=");

    PostgresAccess {
        if (LOGIN_IN_URL.matcher(url).find()) {
            // it would be used for every module's connections too, and all walls would be gone
            throw new IllegalArgumentException("give user and password apart, not in the url of the database");
        }
        if (!PREFIX.matcher(rolePrefix).matches()) {
            throw new IllegalArgumentException(
                    "not a prefix of role names: " + rolePrefix + "; expected small letters, digits and _");
        }
        passwords = Map.copyOf(passwords);
    }
}
