// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.type;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.linli.kernel.support.Input;
import org.linli.kernel.support.Json;
import org.linli.petition.PetitionType;
import org.linli.petition.TypeQuestion;

/** Answers to the questions of a type. */
public final class Answers {
    private static final int LONGEST = 200;

    private Answers() {}

    /**
     * Checks them against the type's questions.
     *
     * @param answers by the codes of the questions; null for none
     * @param stopperSeen whether what is to be read before was read
     */
    public static void check(Input input, PetitionType type, Map<String, String> answers, boolean stopperSeen) {
        Map<String, String> given = answers == null ? Map.of() : answers;
        Set<String> unknown = new TreeSet<>(given.keySet());
        for (TypeQuestion question : type.questions()) {
            unknown.remove(question.code());
            check(input, question, given.get(question.code()));
        }
        unknown.stream()
                .limit(3)
                .forEach(code -> input.that(
                        false,
                        "answers." + (code.length() > 30 ? code.substring(0, 30) : code),
                        "is no question of this type",
                        "answers to its questions only"));
        if (type.stopper() != null) {
            input.that(
                    stopperSeen,
                    "stopperSeen",
                    "is not confirmed: " + type.stopper().words(),
                    "true, when this was read");
        }
    }

    /** What was answered, in the order of the questions; null for nothing. */
    public static String json(PetitionType type, Map<String, String> answers) {
        Map<String, String> kept = new LinkedHashMap<>();
        for (TypeQuestion question : type.questions()) {
            String answer = answers == null ? null : answers.get(question.code());
            if (answer != null && !answer.isBlank()) {
                kept.put(question.code(), answer.strip());
            }
        }
        return kept.isEmpty() ? null : Json.write(kept);
    }

    private static void check(Input input, TypeQuestion question, String answer) {
        String field = "answers." + question.code();
        if (answer == null || answer.isBlank()) {
            input.that(!question.required(), field, "is missing", question.words());
            return;
        }
        switch (question.kind()) {
            case TEXT -> input.text(field, answer, 1, LONGEST);
            case CHOICE -> input.that(
                    question.choices().contains(answer.strip()),
                    field,
                    "is none of the choices",
                    "one of " + String.join(", ", question.choices()));
            case YES_NO -> input.that(Set.of("yes", "no").contains(answer.strip()), field, "is neither", "yes or no");
            case DATE -> input.that(isDay(answer.strip()), field, "is no day", "such as 2026-11-22");
        }
    }

    private static boolean isDay(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeParseException noDay) {
            return false;
        }
    }
}
