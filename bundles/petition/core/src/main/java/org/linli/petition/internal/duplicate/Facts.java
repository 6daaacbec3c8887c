// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.duplicate;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a petition names by number or direction. Two petitions that name the same kind of thing and no common one are not
 * about the same thing, however alike their words are.
 *
 * @param named the values by kind
 */
record Facts(Map<Kind, Set<String>> named) {
    /** What can be named; the first group of its pattern that is there is the value. */
    enum Kind {
        BUILDING("([0-9]{1,3}|[a-z])号楼|(?<![a-z0-9])([a-z])(?:座|栋)"),
        ENTRANCE("([0-9]{1,2})单元"),
        ROOM(
                "([0-9]{3,4})室|(?:号楼|单元)([0-9]{3,4})(?![0-9路号栋])|(?:家|楼上|楼下|隔壁|对门)([0-9]{3,4})(?![0-9路号])|([0-9]{3,4})(?:这家|那家|住户)"),
        LAMP("[a-z]{1,3}0*([0-9]{1,4})(?!号楼)|0*([0-9]{1,4})号(?:路灯|灯杆|灯柱|杆)"),
        LINE("(?<![0-9])([0-9]{1,3})路(?![走面上边口])"),
        HOUSE("(?<![0-9月])([0-9]{1,4})号(?!楼|路灯|灯杆|灯柱|杆|线|来|上午|下午|早上|晚上|那天|到|至)"),
        GATE("([东南西北]{1,2})(?:侧)?门"),
        SIDE("([东南西北]{1,2})(?:口|头|侧|端|段)");

        private final Pattern pattern;

        Kind(String pattern) {
            this.pattern = Pattern.compile(pattern);
        }

        /** Most texts have none, and are not looked through. */
        private boolean isNumber() {
            return this != GATE && this != SIDE && this != BUILDING;
        }
    }

    private static final Pattern DIGIT = Pattern.compile("[0-9]");
    private static final Pattern ANY = Pattern.compile(
            Arrays.stream(Kind.values()).map(kind -> kind.pattern.pattern()).collect(Collectors.joining("|")));

    /** @param plain in the form of {@link Wording#plain} */
    static Facts in(String plain) {
        Map<Kind, Set<String>> named = new EnumMap<>(Kind.class);
        boolean numbers = DIGIT.matcher(plain).find();
        for (Kind kind : Kind.values()) {
            if (kind.isNumber() && !numbers) {
                continue;
            }
            Matcher found = kind.pattern.matcher(plain);
            while (found.find()) {
                named.computeIfAbsent(kind, none -> new TreeSet<>()).add(value(found));
            }
        }
        return new Facts(named);
    }

    private static String value(Matcher found) {
        for (int group = 1; group < found.groupCount(); group++) {
            if (found.group(group) != null) {
                return found.group(group);
            }
        }
        return found.group(found.groupCount());
    }

    /** The text without them. */
    static String without(String plain) {
        return ANY.matcher(plain).replaceAll("");
    }

    /** The first kind of which both name some, but none in common; null for none. */
    Kind contradicted(Facts other) {
        for (Map.Entry<Kind, Set<String>> one : named.entrySet()) {
            Set<String> others = other.named.get(one.getKey());
            if (others != null && one.getValue().stream().noneMatch(others::contains)) {
                return one.getKey();
            }
        }
        return null;
    }

    /** How many kinds there are of which both name a common one. */
    long shared(Facts other) {
        return named.entrySet().stream()
                .filter(one -> other.named.getOrDefault(one.getKey(), Set.of()).stream()
                        .anyMatch(one.getValue()::contains))
                .count();
    }

    /** Whether a home is named: then it is nobody else's business. */
    boolean nameAHome() {
        return named.containsKey(Kind.ROOM);
    }
}
