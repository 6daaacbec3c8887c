// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.swap;

/** The two versions of a module, and how each is known by what it answers. */
enum Version {
    /** As it is in the distribution. */
    NOW,
    /** With one more column and another decision. */
    NEXT;

    /** Which petition module gave this secret: the next one writes it in groups of four. */
    static Version ofSecret(String secret) {
        return secret.matches("(\\w{5}-){3}\\w{5}") ? NOW : NEXT;
    }

    /** Which judge gave this urgency to an everyday matter: for the next one it is complex. */
    static Version ofUrgency(String urgency) {
        return urgency.equals("GENERAL") ? NOW : NEXT;
    }

    Version other() {
        return this == NOW ? NEXT : NOW;
    }
}
