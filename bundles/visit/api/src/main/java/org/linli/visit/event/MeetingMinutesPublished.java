// SPDX-License-Identifier: Apache-2.0
package org.linli.visit.event;

/**
 * The minutes of a yard meeting were published.
 *
 * @param meeting the id; subject of the event
 * @param area the code of its community or grid
 */
public record MeetingMinutesPublished(String meeting, String area) {}
