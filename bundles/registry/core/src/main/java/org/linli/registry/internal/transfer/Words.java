// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.transfer;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.linli.registry.DwellingKind;
import org.linli.registry.Relation;
import org.linli.registry.Residence;
import org.linli.registry.Sex;

/** The words that stand in files for codes. The codes themselves are understood, too. */
final class Words {
    static final Map<String, Sex> SEXES = Map.of("男", Sex.MALE, "女", Sex.FEMALE, "未知", Sex.UNKNOWN);

    static final Map<String, Residence> RESIDENCES = Map.of(
            "人户一致",
            Residence.REGISTERED_AND_LIVING,
            "户在人在",
            Residence.REGISTERED_AND_LIVING,
            "户在人不在",
            Residence.REGISTERED_ONLY,
            "人在户不在",
            Residence.LIVING_ONLY,
            "流动人口",
            Residence.LIVING_ONLY);

    static final Map<String, Relation> RELATIONS = Map.ofEntries(
            Map.entry("户主", Relation.HEAD),
            Map.entry("本人", Relation.HEAD),
            Map.entry("配偶", Relation.SPOUSE),
            Map.entry("妻", Relation.SPOUSE),
            Map.entry("夫", Relation.SPOUSE),
            Map.entry("子女", Relation.CHILD),
            Map.entry("子", Relation.CHILD),
            Map.entry("女", Relation.CHILD),
            Map.entry("父母", Relation.PARENT),
            Map.entry("父亲", Relation.PARENT),
            Map.entry("母亲", Relation.PARENT),
            Map.entry("孙子女", Relation.GRANDCHILD),
            Map.entry("祖父母", Relation.GRANDPARENT),
            Map.entry("兄弟姐妹", Relation.SIBLING),
            Map.entry("其他亲属", Relation.OTHER_RELATIVE),
            Map.entry("非亲属", Relation.NOT_RELATED));

    static final Map<String, DwellingKind> DWELLINGS = Map.of(
            "自住", DwellingKind.OWNER_OCCUPIED,
            "出租房", DwellingKind.RENTED,
            "出租", DwellingKind.RENTED,
            "公租房", DwellingKind.PUBLIC_RENTAL,
            "公共租赁住房", DwellingKind.PUBLIC_RENTAL,
            "集体宿舍", DwellingKind.DORMITORY,
            "空置", DwellingKind.VACANT,
            "其他", DwellingKind.OTHER);

    static final Map<String, Boolean> TRUTHS = Map.of("是", true, "否", false, "1", true, "0", false);

    private static final Pattern DAY =
            Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?|(\\d{4})(\\d{2})(\\d{2})");

    private Words() {}

    /** What a word stands for; none for another word. */
    static <T> Optional<T> of(Map<String, T> words, String text) {
        T value = words.get(text);
        if (value != null) {
            return Optional.of(value);
        }
        String code = text.toUpperCase(Locale.ROOT);
        return words.values().stream()
                .filter(known -> known.toString().toUpperCase(Locale.ROOT).equals(code))
                .findFirst();
    }

    /** The word for a code, as the first of the known ones in the order of the alphabet. */
    static <T> String word(Map<String, T> words, T value) {
        return words.entrySet().stream()
                .filter(entry -> entry.getValue().equals(value))
                .map(Map.Entry::getKey)
                .sorted((a, b) -> a.length() == b.length() ? a.compareTo(b) : b.length() - a.length())
                .findFirst()
                .orElse("");
    }

    /** A day such as 2026-01-31, 2026/1/31, 2026年1月31日 or 20260131. */
    static Optional<LocalDate> day(String text) {
        Matcher day = DAY.matcher(text);
        if (!day.matches()) {
            return Optional.empty();
        }
        int first = day.group(1) == null ? 4 : 1;
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(day.group(first)),
                    Integer.parseInt(day.group(first + 1)),
                    Integer.parseInt(day.group(first + 2))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
