// SPDX-License-Identifier: Apache-2.0
package org.linli.visit;

import org.linli.kernel.GeoPoint;

/**
 * What a worker enters about a hazard.
 *
 * @param kind the code of a petition type of the area
 * @param words what is wrong, 2 to 1000 characters
 * @param point where; may be null when the address is there
 * @param address where, in words, at most 200 characters; may be null when the point is there
 * @param photo the id of a photo that the same worker brought before ({@code Attachments.bring} of petitions, {@code POST
 *     /api/petition/waiting-files}); it becomes a file of the petition. May be null
 */
public record HazardDraft(String kind, String words, GeoPoint point, String address, String photo) {}
