// SPDX-License-Identifier: Apache-2.0
package org.linli.registry;

/** Parts of a resident's record; what a purpose shows is configured in these (least data for it). */
public enum FieldGroup {
    /** 基本: name, sex, year of birth; always shown. */
    BASIC,
    /** 证件: ID number and day of birth. */
    IDENTITY,
    /** 联系方式: phone. */
    CONTACT,
    /** 住址: address, dwelling, registered address. */
    HOME,
    /** 家庭: household and its members. */
    HOUSEHOLD,
    /** 关怀: open care files that the reader may see, without notes. */
    CARE
}
