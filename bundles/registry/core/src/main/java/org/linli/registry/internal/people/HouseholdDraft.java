// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.people;

import java.time.LocalDate;
import java.util.List;
import org.linli.kernel.support.Input;
import org.linli.registry.Relation;
import org.linli.registry.internal.HouseholdRow;

/**
 * What is entered about a household that is formed.
 *
 * @param number in the household register (户号); sealed; may be null
 * @param since the first day; null for today
 */
public record HouseholdDraft(
        String dwelling, HouseholdRow.Kind kind, String number, List<Member> members, LocalDate since) {
    /** More than any family has; a dormitory is several households. */
    static final int MOST_MEMBERS = 100;

    private static final int LONGEST_NUMBER = 40;

    /** Somebody who belongs to it. */
    public record Member(String resident, Relation relation) {}

    void check() {
        List<Member> given = members == null ? List.of() : members;
        new Input()
                .required("dwelling", dwelling)
                .required("kind", kind)
                .text("number", number, 0, LONGEST_NUMBER)
                .that(
                        !given.isEmpty() && given.size() <= MOST_MEMBERS,
                        "members",
                        "are " + given.size(),
                        "1 to " + MOST_MEMBERS)
                .that(
                        given.stream().noneMatch(member -> member.resident() == null || member.relation() == null),
                        "members",
                        "lack a resident or a relation",
                        "both for each")
                .that(
                        given.stream().map(Member::resident).distinct().count() == given.size(),
                        "members",
                        "name somebody twice",
                        "each once")
                .that(
                        given.stream()
                                        .filter(member -> member.relation() == Relation.HEAD)
                                        .count()
                                == 1,
                        "members",
                        "have no head, or several",
                        "exactly one HEAD")
                .check();
    }
}
