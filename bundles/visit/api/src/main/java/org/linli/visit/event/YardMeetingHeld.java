// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.event;

/**
 * A yard meeting was held; subject of the event.
 *
 * @param meeting the id
 * @param area the code of its community or grid
 * @param office the id of the office that held it; null when the community did
 * @param needs how many needs were recorded
 */
public record YardMeetingHeld(String meeting, String area, String office, int needs) {}
