// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.event;

/**
 * What was done without a network must be decided by a person. What it is about is not told.
 *
 * @param conflict the id; subject of the event
 * @param area the area's code
 */
public record FieldConflictOpened(String conflict, String area) {}
