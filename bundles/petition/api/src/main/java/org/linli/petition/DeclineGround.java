// SPDX-License-Identifier: Apache-2.0
package org.linli.petition;

/**
 * A ground on which a petition can be declined; from the configuration of the area.
 *
 * @param code small letters, digits and hyphens
 * @param words the ground in Chinese, for the resident
 * @param turnTo where the resident can turn to instead, in Chinese; null when nowhere
 */
public record DeclineGround(String code, String words, String turnTo) {}
