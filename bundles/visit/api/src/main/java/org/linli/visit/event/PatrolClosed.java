// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.event;

/**
 * A patrol ended, by its worker or after 12 hours. Who went and how long is not told: it is no measure.
 *
 * @param patrol the id; subject of the event
 * @param area the area's code
 */
public record PatrolClosed(String patrol, String area) {}
