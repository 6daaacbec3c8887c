// SPDX-License-Identifier: Apache-2.0
package org.linli.petition;

/**
 * The upper level of the list of types.
 *
 * @param code its name for programs, such as {@code municipal}
 * @param name its name for people, such as 市政设施
 */
public record TypeGroup(String code, String name) {}
