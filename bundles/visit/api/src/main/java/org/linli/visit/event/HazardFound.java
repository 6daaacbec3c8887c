// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.event;

/**
 * A hazard was found on a patrol; it becomes a petition.
 *
 * @param hazard the id; subject of the event
 * @param patrol the id of the patrol
 * @param area the code of the patrol's area
 * @param kind the code of its kind
 */
public record HazardFound(String hazard, String patrol, String area, String kind) {}
