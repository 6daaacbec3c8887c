// SPDX-License-Identifier: Apache-2.0
package org.linli.petition;

import org.linli.kernel.AreaCode;

/**
 * Somebody outside who can be called (外部力量), such as the repair crew of the gas company; without an account here.
 *
 * @param id its id; null in a draft
 * @param area where it can be called
 * @param kind what it does, in words of the area such as 燃气抢修, 1 to 40 characters
 * @param name its name, 1 to 100 characters
 * @param phone where it is reached, 3 to 20 digits, plus, hyphen or space
 * @param active whether it can be called; a party is not removed, because orders tell of it
 * @param version how often it was changed; 0 in a draft
 */
public record OutsideParty(
        String id, AreaCode area, String kind, String name, String phone, boolean active, long version) {}
