// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.event;

/**
 * A resident was found to be somebody who has another record; subject of the event. Who keeps the id of the one should
 * keep that of the other instead; until then both ids answer with the record that is kept.
 *
 * @param resident the id of the record that was merged
 * @param into the id of the record that is kept
 * @param area the code of the smallest known area of its home
 */
public record ResidentMerged(String resident, String into, String area) {}
