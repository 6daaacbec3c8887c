// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.event;

/**
 * A household was formed, changed, moved or ended; subject of the event. Its members' own events come beside it.
 *
 * @param household the id
 * @param area the code of the smallest known area of its dwelling
 * @param formerArea the area before; null when it is the same or the household is new
 */
public record HouseholdSaved(String household, String area, String formerArea) {}
