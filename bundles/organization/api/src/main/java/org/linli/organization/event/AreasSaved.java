// SPDX-License-Identifier: Apache-2.0
package org.linli.organization.event;

/**
 * Areas of one district were added, ended or got a new name or new bounds, and new ones got their desks. One event for up to
 * 500 areas; the subject is the district's code.
 *
 * @param district the district's code
 * @param areas how many areas
 * @param revision the number of the state of all areas after it; grows with each change
 */
public record AreasSaved(String district, int areas, long revision) {}
