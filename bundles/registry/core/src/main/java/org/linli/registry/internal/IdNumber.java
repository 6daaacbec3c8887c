// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.linli.registry.Sex;

/**
 * A citizen's ID number by GB 11643, in its 18-digit form. Numbers of 15 digits, as given out until 1999, are read as
 * the 18-digit numbers they became. Of the area code only the province is looked at: districts come and go, and a number
 * stays valid with the code of one that is gone.
 *
 * @param value 17 digits and the check digit, 0 to 9 or X
 */
public record IdNumber(String value) {
    /** What is right, for those who sent something else. */
    public static final String EXPECTED = "18 digits, the last may be X, or 15 digits, as on the card";

    private static final Pattern FORM = Pattern.compile("\\d{17}[\\dX]|\\d{15}");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_DIGITS = "10X98765432";
    private static final int OLD_LENGTH = 15;
    private static final LocalDate EARLIEST = LocalDate.of(1850, 1, 1);
    /** 99 is given out to nobody: numbers of made-up people, in demonstrations and tests. */
    private static final Set<String> PROVINCES = Set.of(
            "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
            "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82", "83", "91",
            "99");

    /**
     * Reads a number as it was written.
     *
     * @param today no day of birth lies after it
     * @return empty when there is no such number
     */
    public static Optional<IdNumber> parse(String written, LocalDate today) {
        String text = TextKeys.folded(written).replace('x', 'X');
        if (!FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        String whole = text.length() == OLD_LENGTH ? renewed(text) : text;
        IdNumber number = new IdNumber(whole);
        boolean holds = PROVINCES.contains(whole.substring(0, 2))
                && whole.charAt(17) == checkDigit(whole)
                && number.dayOfBirth()
                        .filter(day -> !day.isAfter(today) && !day.isBefore(EARLIEST))
                        .isPresent();
        return holds ? Optional.of(number) : Optional.empty();
    }

    /** The day of birth. */
    public LocalDate born() {
        return dayOfBirth().orElseThrow();
    }

    /** The sex, told by the last digit but one. */
    public Sex sex() {
        return value.charAt(16) % 2 == 1 ? Sex.MALE : Sex.FEMALE;
    }

    private Optional<LocalDate> dayOfBirth() {
        try {
            return Optional.of(LocalDate.of(number(6, 10), number(10, 12), number(12, 14)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private int number(int from, int to) {
        return Integer.parseInt(value.substring(from, to));
    }

    private static String renewed(String old) {
        String digits = old.substring(0, 6) + "19" + old.substring(6);
        return digits + checkDigit(digits);
    }

    /** The check digit that belongs to the first 17 digits. */
    public static char checkDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (digits.charAt(i) - '0');
        }
        return CHECK_DIGITS.charAt(sum % CHECK_DIGITS.length());
    }

    /** Not the number: it must not get into a log by accident. */
    @Override
    public String toString() {
        return "an ID number";
    }
}
