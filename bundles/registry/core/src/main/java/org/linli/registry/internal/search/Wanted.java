// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.search;

import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.linli.kernel.support.Input;
import org.linli.registry.ResidentQuery;
import org.linli.registry.SearchKey;
import org.linli.registry.internal.IdNumber;
import org.linli.registry.internal.Phones;
import org.linli.registry.internal.TextKeys;
import org.linli.registry.internal.Today;

/**
 * Whom a query wants, in the form the tables have it.
 *
 * @param by the kind of key
 * @param guessed whether the text told the kind
 * @param first the key itself, or the first of the range
 * @param last the last of the range; null where only the key itself is wanted
 * @param born only those born in this time; null for all
 */
record Wanted(SearchKey by, boolean guessed, String first, String last, Born born) {
    private static final LocalDate EVER = LocalDate.of(1800, 1, 1);
    private static final int OLDEST = 150;
    private static final String NEEDED = "a text, or ages";
    private static final Pattern PHONE = Pattern.compile("(\\+86)?\\d{11}");
    private static final Pattern ID_NUMBER = Pattern.compile("\\d{15}|\\d{17}[\\dxX]");
    private static final Pattern LATIN = Pattern.compile("[a-zA-ZüÜ' ]+");
    private static final Pattern VOWEL = Pattern.compile("[aeiouvü]");
    private static final Pattern ADDRESS = Pattern.compile(".*\\d.*");
    private static final Pattern CODE = Pattern.compile("[a-zA-Z0-9_-]{1,40}");
    /** After every key of hexadecimal digits with that beginning, in any collation. */
    private static final String AFTER_KEYS = "g";
    /** After every reading with that beginning, in any collation. */
    private static final String AFTER_LETTERS = "zzzzzzzz";

    /** @throws org.linli.kernel.PlatformException invalid, naming the field */
    static Wanted of(ResidentQuery query, Clock clock) {
        LocalDate today = Today.by(clock);
        String text = query.text() == null ? "" : query.text().strip();
        SearchKey by = query.by() == null ? guess(text) : query.by();
        check(query, text, by, today);
        String first = first(by, text, today);
        String last =
                switch (by) {
                    case NAME, ADDRESS -> first + AFTER_KEYS;
                    case PINYIN, INITIALS -> first + AFTER_LETTERS;
                    case PHONE, ID_NUMBER, CATEGORY, AGE -> null;
                };
        return new Wanted(by, query.by() == null, first, last, Born.of(query, today));
    }

    /** The same text taken for initials. */
    Wanted asInitials() {
        return new Wanted(SearchKey.INITIALS, false, first, last, born);
    }

    /** The condition on the day of birth, if there is one. */
    String andBorn() {
        return born == null ? "" : " AND r.born >= ? AND r.born <= ?";
    }

    /** Binds {@link #andBorn}; the index of the next parameter. */
    int bindBorn(PreparedStatement statement, int index) throws SQLException {
        if (born == null) {
            return index;
        }
        statement.setDate(index, Date.valueOf(born.from()));
        statement.setDate(index + 1, Date.valueOf(born.to()));
        return index + 2;
    }

    /** When somebody of the wanted ages was born, the first and the last day. */
    record Born(LocalDate from, LocalDate to) {
        private static Born of(ResidentQuery query, LocalDate today) {
            if (query.ageFrom() == null && query.ageTo() == null) {
                return null;
            }
            return new Born(
                    query.ageTo() == null
                            ? EVER
                            : today.minusYears(query.ageTo() + 1L).plusDays(1),
                    today.minusYears(query.ageFrom() == null ? 0 : query.ageFrom()));
        }
    }

    private static SearchKey guess(String text) {
        String packed = TextKeys.folded(text).replace("-", "");
        if (text.isEmpty()) {
            return SearchKey.AGE;
        }
        if (PHONE.matcher(packed).matches()) {
            return SearchKey.PHONE;
        }
        if (ID_NUMBER.matcher(packed).matches()) {
            return SearchKey.ID_NUMBER;
        }
        if (LATIN.matcher(text).matches()) {
            return VOWEL.matcher(packed).find() ? SearchKey.PINYIN : SearchKey.INITIALS;
        }
        return ADDRESS.matcher(packed).matches() ? SearchKey.ADDRESS : SearchKey.NAME;
    }

    private static void check(ResidentQuery query, String text, SearchKey by, LocalDate today) {
        Input input = new Input();
        boolean ages = query.ageFrom() != null || query.ageTo() != null;
        if (by == SearchKey.AGE) {
            input.that(text.isEmpty(), "text", "is not searched by AGE", "none")
                    .that(ages, query.by() == null ? "text" : "ageFrom", "is missing", NEEDED);
        } else {
            input.text("text", text, 1, TextKeys.MOST_CHARACTERS);
        }
        input.that(query.level() == null || by == SearchKey.CATEGORY, "level", "is only for a category", "none");
        age(input, "ageFrom", query.ageFrom());
        age(input, "ageTo", query.ageTo());
        input.that(
                query.ageFrom() == null || query.ageTo() == null || query.ageFrom() <= query.ageTo(),
                "ageTo",
                "is below ageFrom",
                "ageFrom or more");
        input.check();
        if (by != SearchKey.AGE) {
            input.that(!first(by, text, today).isEmpty(), "text", "is no " + by, expected(by))
                    .check();
        }
    }

    private static void age(Input input, String field, Integer age) {
        input.that(age == null || age >= 0 && age <= OLDEST, field, "is no age", "0 to " + OLDEST);
    }

    /** The key of the text; empty when it is none of that kind. */
    private static String first(SearchKey by, String text, LocalDate today) {
        return switch (by) {
            case NAME -> TextKeys.name(text);
            case ADDRESS -> TextKeys.address(text);
            case PINYIN, INITIALS -> TextKeys.folded(text).replace('ü', 'v').replaceAll("[^a-z0-9]", "");
            case PHONE -> Phones.isOne(text) ? Phones.canonical(text) : "";
            case ID_NUMBER -> IdNumber.parse(text, today).map(IdNumber::value).orElse("");
            case CATEGORY -> CODE.matcher(text).matches() ? text : "";
            case AGE -> "";
        };
    }

    private static String expected(SearchKey by) {
        return switch (by) {
            case NAME, ADDRESS -> "how it begins";
            case PINYIN -> "letters, such as zhangsan";
            case INITIALS -> "letters, such as zs";
            case PHONE -> Phones.EXPECTED;
            case ID_NUMBER -> IdNumber.EXPECTED;
            case CATEGORY -> "the code of a category";
            case AGE -> NEEDED;
        };
    }
}
