// SPDX-License-Identifier: Apache-2.0
package org.linli.kernel.config;

import org.linli.kernel.AreaCode;

/**
 * Who decides a question in an area.
 *
 * @param question what is decided, in Chinese, such as 办理时限
 * @param source the file, the pack with its file such as {@code sunny/org.linli.grid.staff-main.cfg}, an approved edition,
 *     or {@link #PLATFORM_DEFAULT}
 * @param area for which area the source speaks; null for everywhere
 * @param says what it decides, in a line
 */
public record DecidedBy(String question, String source, AreaCode area, String says) {
    /** The source of what holds without any file. */
    public static final String PLATFORM_DEFAULT = "platform default";
}
