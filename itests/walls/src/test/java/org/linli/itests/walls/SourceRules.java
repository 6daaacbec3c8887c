// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.walls;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The laws that only the source shows. */
final class SourceRules {
    private static final Pattern COMMENT_OR_TEXT = Pattern.compile(
            "/\\*.*?\\*/|//[^\\n]*|\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*\"|'(?:\\\\.|[^'\\\\\\n])+'",
            Pattern.DOTALL);
    private static final Pattern EMPTY_CATCH = Pattern.compile("catch\\s*\\([^)]*\\)\\s*\\{\\s*}");
    private static final Pattern PACKAGE = Pattern.compile("(?m)^package\\s+([\\w.]+);");
    private static final Pattern NO_PACKAGE = Pattern.compile("\\.(util|utils|common|impl)(\\.|$)");
    private static final Pattern NO_NAME = Pattern.compile("^Default\\w+|\\w*(Impl|Manager|Helper|Utils?)$");

    private SourceRules() {}

    static List<String> noEmptyCatch(String file, String source) {
        Matcher empty = EMPTY_CATCH.matcher(COMMENT_OR_TEXT
                .matcher(source)
                .replaceAll(found -> Matcher.quoteReplacement(found.group().startsWith("/") ? " " : "\"\"")));
        return empty.find() ? List.of(file + ": " + empty.group().replaceAll("\\s+", " ")) : List.of();
    }

    static List<String> namesSaySomething(String file, String source) {
        List<String> violations = new ArrayList<>();
        Matcher declared = PACKAGE.matcher(source);
        if (declared.find() && NO_PACKAGE.matcher(declared.group(1)).find()) {
            violations.add(file + ": package " + declared.group(1));
        }
        String type = file.replaceFirst("^.*/", "").replaceFirst("\\.java$", "");
        if (NO_NAME.matcher(type).matches()) {
            violations.add(file + ": the name " + type);
        }
        return violations;
    }

    /** A district's ways come by its pack; who is not of that pack has heard of none of these names. */
    static BiFunction<String, String, List<String>> knowsNone(Collection<String> names) {
        String any = names.stream().map(Pattern::quote).collect(Collectors.joining("|"));
        Pattern district = Pattern.compile(any, Pattern.CASE_INSENSITIVE);
        return (file, source) -> {
            Matcher named = district.matcher(file + "\n" + source);
            return named.find() ? List.of(file + ": " + named.group()) : List.of();
        };
    }
}
