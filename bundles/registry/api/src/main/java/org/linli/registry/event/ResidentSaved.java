// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.event;

/**
 * A resident was added, changed, moved, merged or made unreadable; subject of the event.
 *
 * @param resident the id
 * @param area the code of the smallest known area of the home
 * @param formerArea the area before; null when it is the same or the resident is new
 */
public record ResidentSaved(String resident, String area, String formerArea) {}
