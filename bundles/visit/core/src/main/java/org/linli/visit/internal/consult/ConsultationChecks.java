// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.internal.consult;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.linli.kernel.AreaLevel;
import org.linli.kernel.support.Input;
import org.linli.visit.ConsultationDraft;
import org.linli.visit.ConsultationDraft.Question;
import org.linli.visit.OpinionDraft;

/** What rounds and opinions must be; all that is wrong is told at once. */
final class ConsultationChecks {
    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_WORDS = 2000;
    private static final int MOST = 10;
    private static final int LONGEST_QUESTION = 200;
    private static final int LONGEST_OPTION = 50;
    private static final int LONGEST_ANSWER = 500;

    private ConsultationChecks() {}

    static void check(ConsultationDraft draft, LocalDate today) {
        Input input = new Input();
        input.that(
                        draft.area() != null && draft.area().level() != AreaLevel.DISTRICT,
                        "area",
                        "is missing or a district",
                        "a subdistrict or smaller")
                .text("title", draft.title(), 2, LONGEST_TITLE)
                .text("words", draft.words(), 0, LONGEST_WORDS)
                .that(
                        !draft.questions().isEmpty() && draft.questions().size() <= MOST,
                        "questions",
                        "are " + draft.questions().size(),
                        "1 to " + MOST)
                .that(draft.from() != null, "from", "is missing", "the first day")
                .that(
                        draft.to() != null
                                && draft.from() != null
                                && !draft.to().isBefore(draft.from())
                                && !draft.to().isBefore(today)
                                && !draft.to().isAfter(draft.from().plusYears(1)),
                        "to",
                        "is missing or out of range",
                        "from today on, at most a year after the first day");
        for (int i = 0; i < draft.questions().size(); i++) {
            question(input, "questions[" + i + "].", draft.questions().get(i));
        }
        input.check();
    }

    private static void question(Input input, String field, Question question) {
        List<String> options = question.options();
        input.text(field + "words", question.words(), 2, LONGEST_QUESTION)
                .that(
                        options.size() != 1 && options.size() <= MOST,
                        field + "options",
                        "are " + options.size(),
                        "2 to " + MOST + ", or none for an answer in words")
                .that(
                        new HashSet<>(options).size() == options.size(),
                        field + "options",
                        "come more than once",
                        "each once");
        options.forEach(option -> input.text(field + "options", option, 1, LONGEST_OPTION));
    }

    /** Whether something was answered. */
    static boolean isGiven(String answer) {
        return answer != null && !answer.isBlank();
    }

    static void check(OpinionDraft draft, ConsultationRow round) {
        List<Question> questions = round.asked();
        Input input = new Input();
        input.required("where", draft.where())
                .that(
                        draft.area() == null || round.areaCode().contains(draft.area()),
                        "area",
                        "lies outside",
                        "an area in " + round.area)
                .that(
                        draft.answers().size() <= questions.size()
                                && draft.answers().stream().anyMatch(ConsultationChecks::isGiven),
                        "answers",
                        "are none or too many",
                        "one for each question, at least one in all")
                .that(
                        draft.where() != OpinionDraft.Where.VISIT || draft.reference() != null,
                        "reference",
                        "is missing",
                        "the id of the visit");
        for (int i = 0; i < Math.min(draft.answers().size(), questions.size()); i++) {
            answer(
                    input,
                    "answers[" + i + "]",
                    draft.answers().get(i),
                    questions.get(i).options());
        }
        input.check();
    }

    private static void answer(Input input, String field, String answer, List<String> options) {
        if (!isGiven(answer)) {
            return;
        }
        if (options.isEmpty()) {
            input.text(field, answer, 1, LONGEST_ANSWER);
        } else {
            input.that(options.contains(answer.strip()), field, "is no option", "one of " + options);
        }
    }
}
