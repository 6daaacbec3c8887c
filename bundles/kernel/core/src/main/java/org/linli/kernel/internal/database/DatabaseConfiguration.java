// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.internal.database;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Configuration for operators, in etc/org.linli.database.cfg. */
@ObjectClassDefinition(
        name = "Database",
        description = "The one database of all modules. Without this configuration: Derby, in the data folder. A change"
                + " takes effect at the next start. Data is not carried over from one database to another.")
public @interface DatabaseConfiguration {
    /** Where the database is. */
    @AttributeDefinition(
            name = "Address",
            description = "jdbc:postgresql://host/database, or jdbc:derby:/folder. Empty: Derby in the data folder.")
    String url() default "";

    /** Who makes the modules' roles and schemas. */
    @AttributeDefinition(
            name = "Role",
            description = "PostgreSQL: a role with CREATEROLE, and with CREATE on the database; or any role, when the"
                    + " modules' own roles and schemas were prepared. Derby needs none.")
    String user() default "";

    /** Its password. */
    @AttributeDefinition(name = "Password", description = "The role's password.", type = AttributeType.PASSWORD)
    String password() default "";

    /** How many connections each module may hold. */
    @AttributeDefinition(
            name = "Connections of a module",
            description = "At most so many at once. 0: 12 on Derby, 8 on PostgreSQL.")
    int poolSize() default 0;

    /** How long a caller waits for a connection. */
    @AttributeDefinition(
            name = "Wait for a connection",
            description = "In milliseconds; who waited so long in vain gets an error.")
    long maxWaitMillis() default 10_000;

    /** What modules' roles are called. */
    @AttributeDefinition(
            name = "Prefix of roles",
            description =
                    "PostgreSQL: a module's role is called so, followed by its schema. Change it only for a second"
                            + " installation on one server. Passwords of prepared roles: password.<schema> = ...")
    String rolePrefix() default "linli_";

    /** Whether to take over roles with other passwords. */
    @AttributeDefinition(
            name = "Take over roles",
            description = "PostgreSQL: give roles that are there already our passwords. For one start, after the file"
                    + " database.key was lost.")
    boolean adoptRoles() default false;
}
