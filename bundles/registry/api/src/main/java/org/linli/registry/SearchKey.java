// SPDX-License-Identifier: Apache-2.0
package org.linli.registry;

/** What residents are searched by. */
public enum SearchKey {
    /** 姓名: the name or how it begins, rare characters included. */
    NAME,
    /** 拼音: the name in pinyin without tones, or how it begins. */
    PINYIN,
    /** 首字母: the initials of the name in pinyin, or the first of them. */
    INITIALS,
    /** 手机号: the whole phone number. */
    PHONE,
    /** 证件号: the whole ID number, of 18 or 15 digits. */
    ID_NUMBER,
    /** 住址: the address of the home, or how it begins. */
    ADDRESS,
    /** 关怀类别: the code of a category of open care files. */
    CATEGORY,
    /** 年龄: the ages of the query alone, the oldest first. */
    AGE
}
