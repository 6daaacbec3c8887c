// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal;

/** What this module calls its things outside its own code. */
public final class Names {
    public static final String MODULE = "petition";
    public static final String FEED = "petition";
    static final String SCHEMA_TARGET = "(osgi.jndi.service.name=petition)";
    static final String UNIT_TARGET = "(osgi.unit.name=petition)";
    public static final String TALLY = "petition.tally";
    static final String PID = "org.linli.petition";
    public static final String DUPLICATES_PID = "org.linli.petition.duplicates";

    private Names() {}
}
