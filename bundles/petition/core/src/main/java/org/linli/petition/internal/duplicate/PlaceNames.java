// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.duplicate;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names of streets, estates and the like that a text seems to name: two characters and what kind of place it is. */
final class PlaceNames {
    private static final Pattern NAME = Pattern.compile("(?=([\\u4e00-\\u9fa5]{2}"
            + "(?:小区|公寓|花园|广场|家园|公园|中学|小学|大道|胡同|步道|文化站|阅览室|路|街|巷|苑|桥|池|站|湾|坊|台|轩|里|村|园|弄)))");

    /** Before any such word these make another word of it. */
    private static final String NO_NAME = "的了在个这那是把被和一二三小大有没从到往经过";

    /** 看不见路, 走不动路, 半条路. */
    private static final String NO_ROAD = "见半条马公道段走修铁网线电思让堵上下动布不通满";

    /** 家里, 楼里, 夜里. */
    private static final String NO_LANE = "家屋楼夜哪心城水河面子厅梯房库区院道池桌柜店园站车箱校湾房";

    private PlaceNames() {}

    /** @param plain in the form of {@link Wording#plain} */
    static Set<String> in(String plain) {
        Set<String> names = new TreeSet<>();
        Matcher found = NAME.matcher(plain);
        while (found.find()) {
            String name = found.group(1);
            if (isOne(name)) {
                names.add(name);
            }
        }
        return names;
    }

    private static boolean isOne(String name) {
        char before = name.charAt(1);
        String no = name.endsWith("里") ? NO_LANE : name.endsWith("路") || name.endsWith("站") ? NO_ROAD : "";
        return NO_NAME.indexOf(before) < 0 && NO_NAME.indexOf(name.charAt(0)) < 0 && no.indexOf(before) < 0;
    }

    /** Whether one may be the other with one wrong character: 青扬街, 青杨街; but not 东林里, 西林里. */
    static boolean mistyped(String one, String other) {
        if (one.length() != other.length()) {
            return false;
        }
        int different = 0;
        for (int at = 0; at < one.length(); at++) {
            if (one.charAt(at) != other.charAt(at)) {
                different += "东南西北中前后新老大小".indexOf(one.charAt(at)) >= 0 ? 2 : 1;
            }
        }
        return different == 1;
    }
}
