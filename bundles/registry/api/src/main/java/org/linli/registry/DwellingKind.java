// SPDX-License-Identifier: Apache-2.0
package org.linli.registry;

/** How a dwelling is used. */
public enum DwellingKind {
    /** 自住 */
    OWNER_OCCUPIED,
    /** 出租房 */
    RENTED,
    /** 公共租赁住房 */
    PUBLIC_RENTAL,
    /** 集体宿舍 */
    DORMITORY,
    /** 空置 */
    VACANT,
    /** 其他 */
    OTHER
}
