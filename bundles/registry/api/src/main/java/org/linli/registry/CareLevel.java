// SPDX-License-Identifier: Apache-2.0
package org.linli.registry;

/** How much somebody needs (三色档案). The colour tells of need, never of blame. */
public enum CareLevel {
    /** 红色: the greatest need. */
    RED,
    /** 橙色 */
    ORANGE,
    /** 黄色 */
    YELLOW
}
