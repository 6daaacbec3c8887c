// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.internal.ledger;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Configuration for operators. */
@ObjectClassDefinition(
        name = "Access ledger",
        description =
                "Who looked at whose record. Takes effect at once; a wrong value is refused with its reason in the"
                        + " health, and what was in force goes on.")
public @interface LedgerConfiguration {
    /** How long an entry is kept. */
    @AttributeDefinition(
            name = "Days kept",
            type = AttributeType.INTEGER,
            description =
                    "How many days it stays known who looked at a record; older entries are deleted. At least 183,"
                            + " because the law asks for six months.")
    String keepDays() default "366";

    /** Where the heads are written. */
    @AttributeDefinition(
            name = "Folder of heads",
            description = "Absolute path of the folder where, every second, one line is written by which a later change"
                    + " of the ledger is noticed. Best on another machine, which nobody who can change the database can"
                    + " write to. Empty: ledger in the data folder.")
    String headsFolder() default "";
}
