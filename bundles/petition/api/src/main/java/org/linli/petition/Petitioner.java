// SPDX-License-Identifier: Apache-2.0
package org.linli.petition;

/**
 * Who asks, beside the name: one resident, a firm, or several people together.
 *
 * @param kind which
 * @param people how many ask, for several; 1 when missing
 * @param replyTo where the channel finds them again, such as an account; sealed at rest; at most 200 characters; may be
 *     null
 */
public record Petitioner(Kind kind, Integer people, String replyTo) {
    public Petitioner {
        people = people == null ? 1 : people;
    }

    /** One resident who says no more. */
    public static final Petitioner RESIDENT = new Petitioner(Kind.RESIDENT, 1, null);

    /** Who asks. */
    public enum Kind {
        /** 居民. */
        RESIDENT,
        /** 企业. */
        FIRM,
        /** 联名: several people together. */
        GROUP
    }
}
