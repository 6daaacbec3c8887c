// SPDX-License-Identifier: Apache-2.0
package org.linli.petition;

/**
 * What somebody must have read before a petition of a type is filed, such as 请先离开现场并拨打119. It forbids nothing.
 *
 * @param words what is read
 * @param phone the number to call; null when there is none
 */
public record TypeStopper(String words, String phone) {}
