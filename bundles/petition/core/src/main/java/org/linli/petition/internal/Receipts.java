// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import org.linli.kernel.calendar.WorkCalendar;

/** Makes and compares the numbers and secrets of receipts. Letters that look alike are taken for each other. */
public final class Receipts {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int NUMBER_LETTERS = 8;
    /** 5 bits each: 100 bits. */
    private static final int SECRET_LETTERS = 20;

    private static final int DATE_DIGITS = 8;
    private static final int LONGEST = 64;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Receipts() {}

    /** A new number: the day, and enough chance that nobody can guess another's. */
    public static String newNumber(Instant at) {
        LocalDate day = LocalDate.ofInstant(at, WorkCalendar.CHINA);
        return day.format(DateTimeFormatter.BASIC_ISO_DATE) + random(NUMBER_LETTERS);
    }

    public static String newSecret() {
        return random(SECRET_LETTERS);
    }

    /** A number as it is shown: 20261121-7K3F-9QWX. */
    public static String shown(String number) {
        return number.substring(0, DATE_DIGITS)
                + '-'
                + number.substring(DATE_DIGITS, DATE_DIGITS + 4)
                + '-'
                + number.substring(DATE_DIGITS + 4);
    }

    /** A secret as it is shown, in groups of five. */
    public static String shownSecret(String secret) {
        return String.join("-", secret.split("(?<=\\G.{5})"));
    }

    /** What somebody typed, as it is stored. */
    public static String plain(String typed) {
        if (typed == null || typed.length() > LONGEST) {
            return "";
        }
        return typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }

    /** The only form in which a secret is stored. */
    public static String hash(String secret) {
        return digest(plain(secret));
    }

    /** Compares in a time that tells nothing. */
    static boolean matches(String secret, String storedHash) {
        return MessageDigest.isEqual(
                hash(secret).getBytes(StandardCharsets.US_ASCII), storedHash.getBytes(StandardCharsets.US_ASCII));
    }

    static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String random(int letters) {
        return RANDOM.ints(letters, 0, ALPHABET.length())
                .collect(StringBuilder::new, (text, at) -> text.append(ALPHABET.charAt(at)), StringBuilder::append)
                .toString();
    }
}
