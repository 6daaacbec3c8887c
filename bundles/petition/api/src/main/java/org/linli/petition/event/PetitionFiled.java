// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.event;

/**
 * A petition was filed and lies at its first desk.
 *
 * @param order the work order it gave
 * @param area the code of the area it lies in
 * @param type the type
 * @param channel the way it came in
 */
public record PetitionFiled(String order, String area, String type, String channel) {}
