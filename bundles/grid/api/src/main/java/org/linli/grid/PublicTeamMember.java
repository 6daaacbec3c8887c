// SPDX-License-Identifier: Apache-2.0
package org.linli.grid;

/**
 * Somebody whom residents may know.
 *
 * @param position as what
 * @param title the same in words, such as 网格员
 * @param name the name
 * @param phone a duty phone, never a private one; null when the area publishes none or there is none
 */
public record PublicTeamMember(Position position, String title, String name, String phone) {}
