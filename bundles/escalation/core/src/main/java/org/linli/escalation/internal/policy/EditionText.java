// SPDX-License-Identifier: Apache-2.0
package org.linli.escalation.internal.policy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.petition.Edition;

/** The text of an edition of a rule: the same keys as in a policy's file, a line each; {@code #} begins a remark. */
public final class EditionText {
    private final Edition edition;
    private final Map<String, String> values = new TreeMap<>();
    private final Map<String, Integer> lines = new HashMap<>();
    private final List<Problem.Violation> wrong = new ArrayList<>();

    private EditionText(Edition edition) {
        this.edition = edition;
        List<String> all = edition.text().lines().toList();
        for (int i = 0; i < all.size(); i++) {
            read(i + 1, all.get(i).strip());
        }
        own("area", edition.area() == null ? "" : edition.area().value());
        own("version", String.valueOf(edition.number()));
    }

    /** Everything that is wrong, each with its line. */
    public static List<Problem.Violation> wrong(Edition edition) {
        EditionText text = new EditionText(edition);
        try {
            text.policy();
        } catch (PlatformException refused) {
            refused.problem().violations().forEach(text::refuse);
        }
        return text.wrong;
    }

    /** @throws PlatformException invalid, as {@link #wrong} says */
    public static ConfiguredPolicy read(Edition edition) {
        EditionText text = new EditionText(edition);
        if (!text.wrong.isEmpty()) {
            throw new PlatformException(Problem.invalid(text.wrong));
        }
        return text.policy();
    }

    private ConfiguredPolicy policy() {
        String area = edition.area() == null ? "all" : edition.area().value();
        return PolicyFile.read("edition-" + area, values);
    }

    private void read(int number, String line) {
        if (line.isEmpty() || line.startsWith("#")) {
            return;
        }
        int at = line.indexOf('=');
        String key = at < 0 ? "" : line.substring(0, at).strip();
        if (key.isEmpty()) {
            wrong.add(new Problem.Violation("line " + number, "'" + line + "' says nothing", "key = value"));
        } else if (values.put(key, line.substring(at + 1).strip()) != null) {
            wrong.add(new Problem.Violation(field(number, key), "comes twice", "each key once"));
        }
        lines.put(key, number);
    }

    /** What the edition itself says cannot be said otherwise in its text. */
    private void own(String key, String value) {
        String said = values.put(key, value);
        if (said != null && !said.equals(value)) {
            wrong.add(new Problem.Violation(
                    field(lines.get(key), key), "the edition says '" + value + "'", "leave this line out"));
        }
    }

    private void refuse(Problem.Violation violation) {
        Integer line = lines.get(violation.field());
        wrong.add(new Problem.Violation(
                line == null ? violation.field() : field(line, violation.field()),
                violation.reason(),
                violation.expected()));
    }

    private static String field(int line, String key) {
        return "line " + line + ", " + key;
    }
}
