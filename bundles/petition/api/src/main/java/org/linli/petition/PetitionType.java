// SPDX-License-Identifier: Apache-2.0
package org.linli.petition;

/**
 * A type of petition (诉求类型), from configuration.
 *
 * @param code its name for programs, such as {@code street-lamp}
 * @param name its name for people, such as 路灯损坏
 */
public record PetitionType(String code, String name) {}
