// SPDX-License-Identifier: Apache-2.0
package org.linli.portal.internal;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.linli.kernel.Problem;

/** Problems as people are told of them, in their language: what on top, and what at which field. */
public final class Refusals {
    /** Which control of the form shows what is wrong with a field; a field that is not here has one of its own name. */
    private static final Map<String, String> CONTROLS = Map.ofEntries(
            Map.entry("place", "address"),
            Map.entry("place.point", "address"),
            Map.entry("place.address", "address"),
            Map.entry("point", "address"),
            Map.entry("place.area", "area"),
            Map.entry("filedBy.name", "name"),
            Map.entry("filedBy.phone", "phone"),
            Map.entry("caller.name", "name"),
            Map.entry("caller.phone", "phone"),
            Map.entry("onBehalfOf.name", "otherName"),
            Map.entry("onBehalfOf.phone", "otherPhone"),
            Map.entry("rating.words", "words"),
            Map.entry("rating.grade", "grade"),
            Map.entry("file", "photo"));

    private static final String ANSWERS = "answers.";

    private Refusals() {}

    /** What the page says on top. */
    public static String headline(Problem problem, Look look) {
        Texts texts = Texts.of(look);
        String key = "problem." + problem.type().substring(problem.type().lastIndexOf(':') + 1);
        return texts.say(texts.has(key) ? key : "problem.other");
    }

    /** What is wrong by the control that shows it, in the order of the problem. */
    public static Map<String, String> errors(Problem problem, Look look) {
        Map<String, String> errors = new LinkedHashMap<>();
        for (Problem.Violation wrong : problem.violations()) {
            errors.putIfAbsent(control(wrong.field()), hint(wrong, Texts.of(look)));
        }
        return errors;
    }

    private static String control(String field) {
        if (field.startsWith(ANSWERS)) {
            return "answer-" + field.substring(ANSWERS.length());
        }
        if (field.startsWith("changes")) {
            return "value";
        }
        return CONTROLS.getOrDefault(field, field);
    }

    private static String hint(Problem.Violation wrong, Texts texts) {
        if (wrong.field().startsWith(ANSWERS)) {
            boolean missing = wrong.reason().equals("is missing");
            return missing ? texts.say("wrong.answer-missing", wrong.expected()) : texts.say("wrong.answer");
        }
        String control = control(wrong.field());
        String own = "wrong." + wrong.field().toLowerCase(Locale.ROOT);
        if (texts.has(own)) {
            return texts.say(own);
        }
        return texts.say(texts.has("wrong." + control) ? "wrong." + control : "wrong.other");
    }
}
