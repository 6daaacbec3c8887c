// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What lists show: enough to recognise whom one looks for, and no more. */
public final class Masks {
    private static final int SHOWN_IN_FRONT = 3;
    private static final int SHOWN_AT_END = 4;
    private static final Pattern ROOM = Pattern.compile("^(.*?(?:号楼|栋|幢|座|号院|号))(?!.*(?:号楼|栋|幢|座|号院)).*$");

    private Masks() {}

    /** A name with its middle hidden: 李*, 张*三, 阿**江; nothing of who was made unreadable. */
    public static String name(String name) {
        int[] characters = name.codePoints().toArray();
        int last = characters.length - 1;
        if (last < 0) {
            return "";
        }
        StringBuilder masked = new StringBuilder().appendCodePoint(characters[0]);
        if (last < 1) {
            return masked.append('*').toString();
        }
        masked.append("*".repeat(Math.max(1, last - 1)));
        return last == 1
                ? masked.toString()
                : masked.appendCodePoint(characters[last]).toString();
    }

    /** A phone with its middle hidden: 138****0000; a short one without its end. Null gives null. */
    public static String phone(String phone) {
        if (phone == null) {
            return null;
        }
        String digits = Phones.canonical(phone);
        int hidden = digits.length() - SHOWN_IN_FRONT - SHOWN_AT_END;
        return hidden < 1
                ? digits.substring(0, Math.min(2, digits.length())) + "****"
                : digits.substring(0, SHOWN_IN_FRONT)
                        + "*".repeat(hidden)
                        + digits.substring(digits.length() - SHOWN_AT_END);
    }

    /** An ID number with its birthday and most of the rest hidden: 110105**********2X. */
    public static String idNumber(String number) {
        return number.substring(0, 6) + "**********" + number.substring(16);
    }

    /** An address without the room: 甲一路1号3号楼. Null gives null; where no building is named, digits are hidden. */
    public static String address(String address) {
        if (address == null) {
            return null;
        }
        Matcher building = ROOM.matcher(address);
        return building.matches()
                ? building.group(1)
                : address.codePoints()
                        .mapToObj(c -> Character.isDigit(c) ? "*" : Character.toString(c))
                        .collect(Collectors.joining());
    }
}
