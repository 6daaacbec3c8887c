// SPDX-License-Identifier: Apache-2.0
package org.linli.registry;

import org.linli.kernel.AreaCode;

/**
 * A resident as lists show them: masked, so that staff recognise whom they look for and learn no more.
 *
 * @param id the id
 * @param name the name with its middle hidden, such as 张*三 or 李*
 * @param sex the sex
 * @param birthYear the year of birth; null when unknown
 * @param phone the phone with its middle hidden, such as 138****0000; null when there is none
 * @param address the address without the room, such as 甲一路1号3号楼; null when there is none
 * @param area the smallest known area of the home
 * @param status how the record stands
 */
public record ResidentSummary(
        String id,
        String name,
        Sex sex,
        Integer birthYear,
        String phone,
        String address,
        AreaCode area,
        ResidentStatus status) {}
