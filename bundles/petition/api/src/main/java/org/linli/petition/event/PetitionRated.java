// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.event;

/**
 * The petitioner rated the handling.
 *
 * @param order the work order
 * @param area the code of the area it lies in
 * @param grade GOOD, MEDIUM or BAD
 */
public record PetitionRated(String order, String area, String grade) {}
