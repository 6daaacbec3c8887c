// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.event;

/**
 * A proposed change was confirmed or declined.
 *
 * @param changeRequest the id; subject of the event
 * @param resident whose record; null for a new resident who was declined
 * @param area the code of the smallest known area
 * @param confirmed whether it was confirmed
 */
public record ChangeRequestDecided(String changeRequest, String resident, String area, boolean confirmed) {}
