// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.template;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.linli.kernel.AreaCode;
import org.linli.kernel.support.config.Lines;
import org.linli.petition.WorkOrderState;

/** Reads prepared answers from the keys and values of their file. */
public final class TemplateFile {
    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_WORDS = 1000;
    private static final int MOST = 100;

    private final Lines lines;

    private TemplateFile(Map<String, String> values) {
        this.lines = new Lines(values);
    }

    /** @throws org.linli.kernel.PlatformException invalid, with every key that is wrong */
    public static TemplateList read(Map<String, String> values) {
        return new TemplateFile(values).list();
    }

    private TemplateList list() {
        AreaCode area = lines.area();
        List<String> codes = lines.items("templates");
        lines.that(codes.size() <= MOST, "templates", "has too many", "at most " + MOST);
        List<TemplateList.Template> templates =
                codes.stream().limit(MOST).map(this::template).toList();
        lines.check();
        return new TemplateList(area, templates);
    }

    private TemplateList.Template template(String code) {
        lines.that(CODE.matcher(code).matches(), "templates", "'" + code + "' is no code", "such as on-site");
        String words = lines.text(code + ".words", 2, LONGEST_WORDS);
        Blanks.unknown(words)
                .ifPresent(blank -> lines.that(
                        false, code + ".words", "'" + blank + "' cannot be filled in", String.join(" ", Blanks.ALL)));
        return new TemplateList.Template(
                code,
                lines.text(code, 1, LONGEST_NAME),
                states(code + ".states"),
                Set.copyOf(lines.items(code + ".types")),
                words);
    }

    private Set<WorkOrderState> states(String key) {
        List<String> words = lines.items(key);
        Set<WorkOrderState> states = EnumSet.noneOf(WorkOrderState.class);
        for (String word : words) {
            Optional<WorkOrderState> state = state(word);
            lines.that(state.isPresent(), key, "'" + word + "' is no state", "of " + all());
            state.ifPresent(states::add);
        }
        return words.isEmpty() ? EnumSet.allOf(WorkOrderState.class) : states;
    }

    private static Optional<WorkOrderState> state(String word) {
        return Arrays.stream(WorkOrderState.values())
                .filter(state -> state.name().equals(word.toUpperCase(Locale.ROOT))
                        || state.words().equals(word))
                .findFirst();
    }

    private static String all() {
        return Arrays.stream(WorkOrderState.values()).map(WorkOrderState::words).collect(Collectors.joining(", "));
    }
}
