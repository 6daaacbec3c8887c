// SPDX-License-Identifier: Apache-2.0
package org.linli.grid.event;

/**
 * Somebody was engaged for a grid or community, is not any more, or was made unreadable. Changes of workers, stand-ins and
 * units are told by organization.
 *
 * @param area the code of the grid or community, also the subject
 * @param kind the kind of engagement, such as {@code INFORMANT}
 */
public record GridTeamChanged(String area, String kind) {}
