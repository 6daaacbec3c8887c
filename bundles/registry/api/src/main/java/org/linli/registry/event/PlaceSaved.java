// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.event;

/**
 * An estate, building, dwelling, facility or local organization was added or changed; subject of the event.
 *
 * @param kind {@code estate}, {@code building}, {@code dwelling}, {@code facility} or {@code local-organization}
 * @param place the id
 * @param area the code of its area
 * @param formerArea the area before; null when it is the same or the place is new
 */
public record PlaceSaved(String kind, String place, String area, String formerArea) {}
