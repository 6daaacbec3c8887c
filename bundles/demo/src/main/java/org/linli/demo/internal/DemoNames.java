// SPDX-License-Identifier: Apache-2.0
package org.linli.demo.internal;

import java.util.List;

/** Made-up names of people, the same at each start, marked as what they are. */
public final class DemoNames {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final List<String> FAMILY =
            List.of("赵", "钱", "孙", "李", "周", "吴", "郑", "王", "冯", "陈", "褚", "卫", "蒋", "沈", "韩", "杨", "朱", "秦", "尤", "许");
    private static final List<String> GIVEN =
            List.of("一鸣", "小满", "立秋", "清明", "长安", "子衿", "思齐", "南风", "星河", "海棠", "青松", "白露", "如玉");

    private DemoNames() {}

    /** The name with that number; 260 different ones. */
    public static String of(int number) {
        return FAMILY.get(number % FAMILY.size()) + GIVEN.get(number % GIVEN.size()) + "（演示）";
    }

    /** The name of a resident: as a register takes it, and still marked as made up. */
    public static String resident(int family, int given) {
        return FAMILY.get(family % FAMILY.size()) + GIVEN.get(given % GIVEN.size()) + "·演示";
    }

    /** A phone number that nobody has. */
    public static String phone(int number) {
        return "100%08d".formatted(number);
    }

    /**
     * An ID number with its right check digit, of nobody where no district has the code.
     *
     * @param district 6 digits
     * @param number up to 499, another for everybody in the district
     */
    public static String idNumber(String district, int year, int number, boolean man) {
        String digits = district
                + year
                + "%02d%02d".formatted(number % 12 + 1, number * 7 % 28 + 1)
                + "%03d".formatted(2 * number + (man ? 1 : 0));
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (digits.charAt(i) - '0');
        }
        return digits + "10X98765432".charAt(sum % 11);
    }
}
