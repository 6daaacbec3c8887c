// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.joint;

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.linli.kernel.support.Input;
import org.linli.petition.Mediation;
import org.linli.petition.Mediations;
import org.linli.petition.Person;

/** Checks what mediators send, and tells everything that is wrong at once. */
final class MediationChecks {
    private static final int LONGEST_NAME = 50;
    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_MEDIATOR = 100;
    private static final int LONGEST_WORDS = 2000;
    private static final Pattern PHONE = Pattern.compile("[0-9+\\- ]{5,20}");

    private MediationChecks() {}

    /** @throws org.linli.kernel.PlatformException invalid */
    static void check(List<Person> parties, Mediation.Session session, Instant now) {
        Input input = new Input().required("session", session);
        input.check();
        int many = parties.size();
        input.that(
                many == 0 || many >= 2 && many <= Mediations.MOST,
                "parties",
                "are " + many,
                "2 to " + Mediations.MOST + ", or none to leave them as they are");
        for (int i = 0; i < Math.min(many, Mediations.MOST); i++) {
            party(input, "parties[" + i + "]", parties.get(i));
        }
        input.required("session.at", session.at())
                .that(
                        session.at() == null || !session.at().isAfter(now),
                        "session.at",
                        "lies in the future",
                        "now or before")
                .text("session.where", session.where(), 1, LONGEST_LINE)
                .text("session.mediator", session.mediator(), 1, LONGEST_MEDIATOR)
                .text("session.words", session.words(), 2, LONGEST_WORDS)
                .check();
    }

    private static void party(Input input, String field, Person party) {
        if (party == null) {
            input.required(field, null);
            return;
        }
        input.text(field + ".name", party.name(), 1, LONGEST_NAME);
        boolean phone = party.phone() == null || PHONE.matcher(party.phone()).matches();
        input.that(phone, field + ".phone", "is no phone number", "5 to 20 digits, plus, hyphen or space");
    }
}
