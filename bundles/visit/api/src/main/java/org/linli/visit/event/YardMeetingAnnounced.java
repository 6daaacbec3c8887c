// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.event;

/**
 * A yard meeting was announced, changed or called off; subject of the event.
 *
 * @param meeting the id
 * @param area the code of its community or grid
 * @param cancelled whether it was called off
 */
public record YardMeetingAnnounced(String meeting, String area, boolean cancelled) {}
