// SPDX-License-Identifier: Apache-2.0
package org.linli.registry;

/** How a resident's record stands. */
public enum ResidentStatus {
    ACTIVE,
    /** 迁出 */
    MOVED_AWAY,
    /** 死亡注销 */
    DECEASED,
    /** Found to be somebody who has another record, in which it goes on. */
    MERGED,
    /** The person's key was destroyed; nothing of the person is readable any more. */
    ERASED,
    /** Nobody yet: keeps the place of an ID number while a file is taken in whole; shown nowhere. */
    IMPORTING
}
