// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.duplicate;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Brings what people type into one written form: width, case, punctuation, and the numbers of houses and lines. */
final class Wording {
    private static final String NUMERALS = "〇零一二两三四五六七八九";
    private static final String NUMERAL = "[〇零一二两三四五六七八九十百]";
    private static final Pattern COUNTED =
            Pattern.compile(NUMERAL + "{1,5}(?=号|栋|幢|座|单元|室|#|弄)|" + NUMERAL + "{2,5}(?=路(?!走|上))");
    private static final Pattern SPELLED = Pattern.compile("[〇零一二三四五六七八九]{3,5}");
    private static final Pattern BUILDING = Pattern.compile("(?<=[0-9a-z])(?:栋|幢|座|号房|#楼|#)(?:楼)?");
    private static final Pattern HOME = Pattern.compile("(?<![0-9])([0-9]{1,3})-([0-9]{1,2})-([0-9]{3,4})(?![0-9])");
    private static final Pattern DASHES = Pattern.compile("(?<=[0-9])-(?=[0-9])");
    private static final Pattern UNSPOKEN = Pattern.compile("[^\\p{L}\\p{N}#]+");

    private Wording() {}

    /** Null is nothing. */
    static String plain(String text) {
        if (text == null) {
            return "";
        }
        String one = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        one = COUNTED.matcher(one).replaceAll(Wording::number);
        one = SPELLED.matcher(one).replaceAll(Wording::number);
        one = HOME.matcher(one).replaceAll("$1号楼$2单元$3室");
        one = DASHES.matcher(one).replaceAll("至");
        return BUILDING.matcher(UNSPOKEN.matcher(one).replaceAll("")).replaceAll("号楼");
    }

    private static String number(MatchResult found) {
        String word = found.group();
        return word.indexOf('十') < 0 && word.indexOf('百') < 0 ? digits(word) : String.valueOf(value(word));
    }

    private static String digits(String word) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            digits.append(digit(word.charAt(i)));
        }
        return digits.toString();
    }

    /** 二十五 is 25, 一百零三 is 103. */
    private static int value(String word) {
        int sum = 0;
        int last = -1;
        for (int i = 0; i < word.length(); i++) {
            char sign = word.charAt(i);
            if (sign == '百' || sign == '十') {
                sum += (last <= 0 ? 1 : last) * (sign == '百' ? 100 : 10);
                last = -1;
            } else {
                last = digit(sign);
            }
        }
        return sum + Math.max(0, last);
    }

    private static int digit(char sign) {
        int at = NUMERALS.indexOf(sign);
        // two signs each for 0 and for 2
        return at <= 1 ? 0 : at <= 3 ? at - 1 : at == 4 ? 2 : at - 2;
    }
}
