// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.type;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.linli.kernel.support.config.Lines;
import org.linli.petition.TypeQuestion;

/** Reads a question from one line: {@code spread | 有几盏不亮 | 选择: 一盏、几盏、整段路 | 必填}. */
final class QuestionText {
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{0,29}");
    private static final int LONGEST_WORDS = 60;
    private static final int LONGEST_CHOICE = 30;
    private static final int MOST_CHOICES = 20;
    private static final String EXPECTED = "code | question | 文字, 是否, 日期 or 选择: 甲、乙 | 必填 (or nothing)";
    private static final Map<String, TypeQuestion.Kind> KINDS = Map.of(
            "文字", TypeQuestion.Kind.TEXT,
            "text", TypeQuestion.Kind.TEXT,
            "选择", TypeQuestion.Kind.CHOICE,
            "choice", TypeQuestion.Kind.CHOICE,
            "是否", TypeQuestion.Kind.YES_NO,
            "yes-no", TypeQuestion.Kind.YES_NO,
            "日期", TypeQuestion.Kind.DATE,
            "date", TypeQuestion.Kind.DATE);
    private static final Map<String, Boolean> REQUIRED =
            Map.of("必填", true, "required", true, "选填", false, "optional", false, "", false);

    private QuestionText() {}

    /** Null when it is wrong; why is noted. */
    static TypeQuestion read(Lines lines, String key) {
        String[] parts = lines.text(key).split("[|\uFF5C]", -1);
        if (!lines.that(parts.length == 3 || parts.length == 4, key, "is no question", EXPECTED)) {
            return null;
        }
        String code = parts[0].strip();
        String words = parts[1].strip();
        String[] kindAndChoices = parts[2].split("[:\uFF1A]", 2);
        TypeQuestion.Kind kind = KINDS.get(kindAndChoices[0].strip().toLowerCase(Locale.ROOT));
        Boolean required = REQUIRED.get(parts.length == 4 ? parts[3].strip().toLowerCase(Locale.ROOT) : "");
        List<String> choices = kindAndChoices.length == 2 ? lines.items(key, kindAndChoices[1]) : List.of();
        boolean right = Stream.of(
                        lines.that(
                                CODE.matcher(code).matches(), key, "'" + code + "' is no code", "such as lamp-number"),
                        lines.that(
                                !words.isEmpty() && words.length() <= LONGEST_WORDS,
                                key,
                                "the question is missing or long",
                                "1 to " + LONGEST_WORDS + " characters"),
                        lines.that(kind != null, key, "'" + parts[2].strip() + "' is no kind of answer", EXPECTED),
                        lines.that(required != null, key, "'" + parts[parts.length - 1].strip() + "'", "必填 or 选填"),
                        fits(lines, key, kind, choices))
                .allMatch(Boolean::booleanValue);
        return right ? new TypeQuestion(code, words, kind, required, choices) : null;
    }

    private static boolean fits(Lines lines, String key, TypeQuestion.Kind kind, List<String> choices) {
        boolean choosing = kind == TypeQuestion.Kind.CHOICE;
        boolean some = choices.size() >= 2 && choices.size() <= MOST_CHOICES;
        boolean brief = choices.stream().allMatch(choice -> choice.length() <= LONGEST_CHOICE);
        return lines.that(
                choosing ? some && brief : choices.isEmpty(),
                key,
                "has " + choices.size() + " choices",
                "2 to " + MOST_CHOICES + " of at most " + LONGEST_CHOICE + " characters for 选择, else none");
    }
}
