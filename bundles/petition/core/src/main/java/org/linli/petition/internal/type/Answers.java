// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.type;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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

    /**
     * What was answered, for people.
     *
     * @param type null for one that is in no list any more
     * @param json by the codes of the questions; null for nothing
     * @return by the words of the questions, in their order
     */
    @SuppressWarnings("unchecked")
    public static Map<String, String> shown(PetitionType type, String json) {
        Map<String, String> given = new TreeMap<>();
        if (json != null) {
            given.putAll((Map<String, String>) Json.read(json, Map.class));
        }
        Map<String, String> shown = new LinkedHashMap<>();
        if (type != null) {
            for (TypeQuestion question : type.questions()) {
                String answer = given.remove(question.code());
                if (answer != null && !answer.isBlank()) {
                    shown.put(question.words(), words(question, answer));
                }
            }
        }
        shown.putAll(given);
        return shown;
    }

    private static String words(TypeQuestion question, String answer) {
        return question.kind() != TypeQuestion.Kind.YES_NO ? answer : answer.equals("yes") ? "是" : "否";
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
