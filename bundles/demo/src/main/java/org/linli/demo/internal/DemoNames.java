// SPDX-License-Identifier: Apache-2.0
package org.linli.demo.internal;

import java.util.List;

/** Made-up names of people, the same at each start, marked as what they are. */
final class DemoNames {
    private static final List<String> FAMILY =
            List.of("赵", "钱", "孙", "李", "周", "吴", "郑", "王", "冯", "陈", "褚", "卫", "蒋", "沈", "韩", "杨", "朱", "秦", "尤", "许");
    private static final List<String> GIVEN =
            List.of("一鸣", "小满", "立秋", "清明", "长安", "子衿", "思齐", "南风", "星河", "海棠", "青松", "白露", "如玉");

    private DemoNames() {}

    /** The name with that number; 260 different ones. */
    static String of(int number) {
        return FAMILY.get(number % FAMILY.size()) + GIVEN.get(number % GIVEN.size()) + "（演示）";
    }

    /** The name of a resident: as a register takes it, and still marked as made up. */
    static String resident(int family, int given) {
        return FAMILY.get(family % FAMILY.size()) + GIVEN.get(given % GIVEN.size()) + "·演示";
    }

    /** A phone number that nobody has. */
    static String phone(int number) {
        return "100%08d".formatted(number);
    }
}
