// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.event;

/**
 * A visit that was due was put off. Neither to whom nor why is told.
 *
 * @param entry the id of the entry of the plan; subject of the event
 * @param area the code of its area
 */
public record VisitPostponed(String entry, String area) {}
