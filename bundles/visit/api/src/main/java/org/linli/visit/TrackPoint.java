// SPDX-License-Identifier: Apache-2.0
package org.linli.visit;

import java.time.Instant;

/**
 * A point of the track of a patrol.
 *
 * @param at when the device was there, by the server's time as far as it can be known
 * @param longitude degrees east, WGS-84
 * @param latitude degrees north, WGS-84
 * @param accuracy how exact the device says it is, in metres, 0 to 10 000
 */
public record TrackPoint(Instant at, double longitude, double latitude, double accuracy) {}
