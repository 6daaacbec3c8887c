// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.event;

/**
 * A person decided.
 *
 * @param conflict the id; subject of the event
 * @param area the area's code
 * @param keep {@code MINE} or {@code THEIRS}
 */
public record FieldConflictDecided(String conflict, String area, String keep) {}
