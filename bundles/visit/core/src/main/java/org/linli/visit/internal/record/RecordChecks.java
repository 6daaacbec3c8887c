// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.record;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Role;
import org.linli.kernel.support.Input;
import org.linli.visit.FieldWork;
import org.linli.visit.RecordDraft;
import org.linli.visit.internal.Today;
import org.linli.visit.internal.brief.VisitRow;

/** What a record must be; all that is wrong is told at once. */
final class RecordChecks {
    /** What was done under a lease is taken as long as that lasts. */
    private static final Duration EARLIEST = Duration.ofDays(FieldWork.MOST_DAYS);

    private static final Duration AHEAD = Duration.ofMinutes(5);
    private static final int LONGEST_LEARNT = 2000;
    private static final int LONGEST_OTHERS = 200;
    private static final int MOST_LINES = 20;
    private static final int LONGEST_LINE = 500;

    private RecordChecks() {}

    static void check(RecordDraft draft, VisitRow visit, Collection<String> people, Actor by, Instant now) {
        Input input = new Input();
        Instant at = draft.at() == null ? now : draft.at();
        input.that(
                        !at.isBefore(now.minus(EARLIEST)) && !at.isAfter(now.plus(AHEAD)),
                        "at",
                        "was " + at,
                        "within the last " + EARLIEST.toDays() + " days")
                .that(people.containsAll(draft.met()), "met", "names somebody else", "people of the household")
                .text("others", draft.others(), 0, LONGEST_OTHERS)
                .text("learnt", draft.learnt(), 0, LONGEST_LEARNT);
        lines(input, "opinions", draft.opinions());
        lines(input, "suggestions", draft.suggestions());
        lines(input, "wishes", draft.wishes());
        for (int i = 0; i < draft.needs().size(); i++) {
            String resident = draft.needs().get(i).resident();
            input.that(
                    resident == null || people.contains(resident),
                    "needs[" + i + "].resident",
                    "is somebody else",
                    "one of the people of the household");
        }
        promises(input, draft.promises(), people, Today.of(at));
        corrections(input, draft, visit, by);
        input.check();
    }

    private static void lines(Input input, String field, List<String> lines) {
        input.that(lines.size() <= MOST_LINES, field, "are " + lines.size(), "at most " + MOST_LINES);
        for (int i = 0; i < lines.size(); i++) {
            input.text(field + "[" + i + "]", lines.get(i), 1, LONGEST_LINE);
        }
    }

    private static void promises(
            Input input, List<RecordDraft.PromiseDraft> promises, Collection<String> people, LocalDate day) {
        input.that(promises.size() <= Needs.MOST, "promises", "are " + promises.size(), "at most " + Needs.MOST);
        for (int i = 0; i < promises.size(); i++) {
            RecordDraft.PromiseDraft promise = promises.get(i);
            String field = "promises[" + i + "].";
            input.text(field + "words", promise.words(), 2, LONGEST_LINE)
                    .that(
                            promise.to() == null || people.contains(promise.to()),
                            field + "to",
                            "is somebody else",
                            "one of the people of the household")
                    .that(
                            promise.by() != null
                                    && !promise.by().isBefore(day)
                                    && !promise.by().isAfter(day.plusYears(1)),
                            field + "by",
                            "is missing or out of range",
                            "a day from the visit to a year later");
        }
    }

    private static void corrections(Input input, RecordDraft draft, VisitRow visit, Actor by) {
        input.that(
                        draft.corrections().size() <= Needs.MOST,
                        "corrections",
                        "are " + draft.corrections().size(),
                        "at most " + Needs.MOST)
                .that(
                        draft.corrections().isEmpty() || by.may(visit.areaCode(), Role.GRID_WORKER),
                        "corrections",
                        "are proposed by grid workers",
                        "none; a community officer changes the record itself");
    }
}
