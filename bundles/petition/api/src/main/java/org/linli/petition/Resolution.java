// SPDX-License-Identifier: Apache-2.0
package org.linli.petition;

/** How a matter ended. */
public enum Resolution {
    /** 已解决. */
    SOLVED,
    /** 无法解决,已说明: it cannot be solved, and the reason was explained to the petitioner. */
    EXPLAINED,
    /** 不属实或已撤回. */
    UNFOUNDED
}
