// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.event;

/**
 * A field worker proposed a change.
 *
 * @param changeRequest the id; subject of the event
 * @param resident whose record; null for a new resident
 * @param area the code of the smallest known area
 */
public record ChangeRequested(String changeRequest, String resident, String area) {}
