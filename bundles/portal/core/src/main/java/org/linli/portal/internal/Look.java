// SPDX-License-Identifier: Apache-2.0
package org.linli.portal.internal;

import java.util.List;

/**
 * How somebody wants the pages: kept in a cookie, chosen by a form, so it works without script.
 *
 * @param language {@code zh} or {@code en}
 * @param size of the letters: {@code m}, {@code l} or {@code xl}
 * @param contrast whether in high contrast
 */
public record Look(String language, String size, boolean contrast) {
    /** The cookie's name, and the name of the form's field. */
    public static final String COOKIE = "linli-look";

    /** The languages of the pages. */
    public static final List<String> LANGUAGES = List.of("zh", "en");

    /** What holds for whoever chose nothing. */
    public static final Look USUAL = new Look("zh", "m", false);

    private static final List<String> SIZES = List.of("m", "l", "xl");
    private static final String HIGH = "high";
    private static final String PLAIN = "plain";

    /** What the cookie says; of what it does not say the usual. */
    public static Look of(String cookie) {
        Look look = USUAL;
        for (String part : cookie == null ? new String[0] : cookie.split("\\.")) {
            look = look.with(part);
        }
        return look;
    }

    /** The same with another choice; one that is none changes nothing. */
    public Look with(String choice) {
        if (LANGUAGES.contains(choice)) {
            return new Look(choice, size, contrast);
        }
        if (SIZES.contains(choice)) {
            return new Look(language, choice, contrast);
        }
        return HIGH.equals(choice) || PLAIN.equals(choice) ? new Look(language, size, HIGH.equals(choice)) : this;
    }

    /** As the cookie keeps it. */
    public String cookie() {
        return language + '.' + size + '.' + (contrast ? HIGH : PLAIN);
    }

    /** What a press on the language's button chooses. */
    public String otherLanguage() {
        return isEnglish() ? "zh" : "en";
    }

    /** What a press on the button of the letters chooses: the next size, after the largest the first. */
    public String nextSize() {
        return SIZES.get((SIZES.indexOf(size) + 1) % SIZES.size());
    }

    /** What a press on the button of contrast chooses. */
    public String otherContrast() {
        return contrast ? PLAIN : HIGH;
    }

    /** Whether the words are English. */
    public boolean isEnglish() {
        return language.equals("en");
    }
}
