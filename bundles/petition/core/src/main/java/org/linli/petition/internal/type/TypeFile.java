// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.type;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.linli.kernel.AreaCode;
import org.linli.kernel.support.config.Lines;
import org.linli.petition.PetitionType;
import org.linli.petition.TypeGroup;
import org.linli.petition.TypeQuestion;
import org.linli.petition.TypeStopper;

/** Reads a list of types from the keys and values of its file. */
final class TypeFile {
    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");
    private static final Pattern PHONE = Pattern.compile("[0-9][0-9-]{2,19}");
    private static final String A_CODE = "lower-case letters, digits and hyphens, such as street-lamp";
    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_WORDS = 200;
    private static final int MOST_GROUPS = 30;
    private static final int MOST_TYPES = 300;
    private static final int MOST_QUESTIONS = 10;

    private final Lines lines;
    private final Set<String> seen = new HashSet<>();

    private TypeFile(Map<String, String> values) {
        this.lines = new Lines(values);
    }

    /** @throws org.linli.kernel.PlatformException invalid, with every key that is wrong */
    static TypeList read(Map<String, String> values) {
        return new TypeFile(values).list();
    }

    private TypeList list() {
        AreaCode area = lines.area();
        List<String> groups = lines.items("groups");
        lines.that(!groups.isEmpty(), "groups", "is missing", "the codes of the groups, in the order to show them");
        lines.that(groups.size() <= MOST_GROUPS, "groups", "has too many", "at most " + MOST_GROUPS);
        List<PetitionType> types = new ArrayList<>();
        groups.forEach(code -> types.addAll(group(code)));
        lines.that(types.size() <= MOST_TYPES, "groups", "have too many types", "at most " + MOST_TYPES);
        lines.check();
        return new TypeList(area, types);
    }

    private List<PetitionType> group(String code) {
        lines.that(CODE.matcher(code).matches(), "groups", "'" + code + "' is no code", A_CODE);
        String key = "group." + code;
        String[] parts = lines.text(key).split("[:\uFF1A]", 2);
        String name = parts[0].strip();
        boolean whole = parts.length == 2 && !name.isEmpty() && name.length() <= LONGEST_NAME;
        if (!lines.that(whole, key, "is no group", "name: codes of types, such as 市政设施: street-lamp, road")) {
            return List.of();
        }
        List<String> codes = lines.items(key, parts[1]);
        lines.that(!codes.isEmpty(), key, "has no types", "at least one");
        TypeGroup group = new TypeGroup(code, name);
        return codes.stream().map(type -> type(key, type, group)).toList();
    }

    private PetitionType type(String key, String code, TypeGroup group) {
        lines.that(CODE.matcher(code).matches(), key, "'" + code + "' is no code", A_CODE);
        lines.that(seen.add(code), key, code + " is in another group, too", "each type in one group");
        return new PetitionType(
                code,
                lines.text(code, 1, LONGEST_NAME),
                group,
                questions(code),
                stopper(code),
                lines.yes(code + ".urgent"));
    }

    private TypeStopper stopper(String code) {
        String words = lines.text(code + ".stop", 0, LONGEST_WORDS);
        String phone = lines.text(code + ".call");
        lines.that(
                phone.isEmpty() || PHONE.matcher(phone).matches(),
                code + ".call",
                "'" + phone + "' is no number to call",
                "such as 119");
        lines.that(
                phone.isEmpty() || !words.isEmpty(),
                code + ".call",
                "stands alone",
                "also " + code + ".stop: the words");
        return words.isEmpty() ? null : new TypeStopper(words, phone.isEmpty() ? null : phone);
    }

    private List<TypeQuestion> questions(String code) {
        List<String> keys = lines.keys(code + ".ask.");
        if (keys.isEmpty()) {
            return List.of();
        }
        lines.that(keys.size() <= MOST_QUESTIONS, keys.get(0), "one of too many", "at most " + MOST_QUESTIONS);
        List<TypeQuestion> questions = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (String key : keys) {
            TypeQuestion question = QuestionText.read(lines, key);
            if (question != null && lines.that(codes.add(question.code()), key, "has a code twice", "each code once")) {
                questions.add(question);
            }
        }
        return questions;
    }
}
